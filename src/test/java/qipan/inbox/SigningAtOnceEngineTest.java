package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static qipan.inbox.InboxOnTheEngine.as;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import qipan.shared.Refusal;

/** Signers of one step at the same moment: one decision, and nobody left waiting. */
class SigningAtOnceEngineTest extends SigningActs {

    private static final int ROUNDS = 5;

    @Test
    void ofSeveralWhoCouldDecideOneDoes() {
        for (var round = 0; round < ROUNDS; round++) {
            byThree(false, "signing=any");

            var refusals = AtOnce.refusals(deciding(List.of("anna", "bob", "zoe"), "reject"));

            assertThat(refusals).hasSize(2).allMatch(refusal -> refusal.kind() == Refusal.Kind.CONFLICT);
            assertThat(steps()).isEmpty();
        }
    }

    @Test
    void allWhoAgreeAreCounted() {
        for (var round = 0; round < ROUNDS; round++) {
            byThree(false, "signing=all");

            assertThat(AtOnce.refusals(deciding(List.of("anna", "bob", "zoe"), "approve"))).isEmpty();

            assertThat(steps()).containsExactly(PUBLISH);
        }
    }

    @Test
    void theLastOfThoseAskedLeavesTheStep() {
        for (var round = 0; round < ROUNDS; round++) {
            byAnna();
            as("anna", () -> adding.add(task("anna"), "bob", "after", "复核"));
            as("anna", () -> adding.add(task("anna"), "zoe", "after", "复核"));
            decides("anna", "approve");

            assertThat(AtOnce.refusals(deciding(List.of("bob", "zoe"), "approve"))).isEmpty();

            assertThat(steps()).containsExactly(PUBLISH);
        }
    }

    @Test
    void whoSignsAndIsRemovedAtOnceHasOneOfBoth() {
        for (var round = 0; round < ROUNDS; round++) {
            byAnna();
            var annas = task("anna");
            as("anna", () -> adding.add(annas, "bob", "before", "先看"));
            var signer = as("anna", () -> adding.around(annas)).get(0).id();
            var both = new ArrayList<>(deciding(List.of("bob"), "approve"));
            both.add(() -> as("anna", () -> {
                removing.remove(annas, signer, "不用");
                return annas;
            }));

            assertThat(AtOnce.refusals(both)).hasSize(1).allMatch(refusal -> refusal.kind() == Refusal.Kind.CONFLICT);

            assertThat(approvers()).containsExactly("anna");
        }
    }

    @Test
    void whomTheModelNamesSignsOrIsRemoved() {
        for (var round = 0; round < ROUNDS; round++) {
            byThree(false, "signing=all");
            decides("anna", "approve");
            var zoes = task("zoe");
            var both = new ArrayList<>(deciding(List.of("bob"), "approve"));
            both.add(() -> as("manager", () -> {
                removing.remove(zoes, "1", "不用");
                return zoes;
            }));

            assertThat(AtOnce.refusals(both)).hasSize(1).allMatch(refusal -> refusal.kind() == Refusal.Kind.CONFLICT);

            assertThat(approvers()).containsExactly("zoe");
            decides("zoe", "approve");
            assertThat(steps()).containsExactly(PUBLISH);
        }
    }

    @Test
    void twoWhoRemoveTheSameOneRemoveOnce() {
        for (var round = 0; round < ROUNDS; round++) {
            byThree(false, "signing=all");
            List<Callable<String>> both = List.of(removingBob(task("anna")), removingBob(task("zoe")));

            assertThat(AtOnce.refusals(both)).hasSize(1).allMatch(refusal -> refusal.kind() == Refusal.Kind.CONFLICT);

            assertThat(approvers()).containsExactly("anna", "zoe");
        }
    }

    private Callable<String> removingBob(String page) {
        return () -> as("manager", () -> {
            removing.remove(page, "1", "不用");
            return page;
        });
    }

    private List<Callable<String>> deciding(List<String> people, String decision) {
        var open = new HashMap<String, String>();
        people.forEach(who -> open.put(who, task(who)));
        return people.stream().map(who -> (Callable<String>) () -> as(who, () -> {
            completing.complete(open.get(who), Map.of("decision", decision), null);
            return who;
        })).toList();
    }
}
