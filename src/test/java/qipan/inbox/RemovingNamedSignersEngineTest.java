package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static qipan.inbox.InboxOnTheEngine.as;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import qipan.engine.Act;

/** 减签 of those whom the model names. */
class RemovingNamedSignersEngineTest extends SigningActs {

    @Test
    void theOthersDecideWithoutAndSeeWhy() {
        byThree(false, "signing=all");
        var bobs = task("bob");

        removes("manager", "anna", "bob");

        assertThat(approvers()).containsExactly("anna", "zoe");
        assertThat(history("zoe", task("zoe"))).contains(tuple("manager", "remove-signer", "bob：不必签"));
        assertThat(history("manager", bobs)).contains(tuple("manager", "remove-signer", "不必签"));
        assertThat(told.acts).extracting(Act::actor, Act::action, Act::after)
                .contains(tuple("manager", "remove-signer", Map.of("signer", "bob", "turn", "named", "reason", "不必签")));
        assertThat(listed("anna", "bob")).returns(Signer.State.REMOVED, RemovingSigners.Listed::state).returns(false, RemovingSigners.Listed::removable);
        refused("inbox.over.cancelled", () -> as("bob", () -> completing.complete(bobs, Map.of("decision", "reject"), null)));
        decides("anna", "approve");
        decides("zoe", "approve");
        assertThat(steps()).containsExactly(PUBLISH);
    }

    @Test
    void aStepThatIsCompleteWithoutGoesOn() {
        byThree(false, "signing=all");
        decides("anna", "approve");
        decides("bob", "approve");

        removes("manager", "zoe", "zoe");

        assertThat(steps()).containsExactly(PUBLISH);
        assertThat(tasks.variables(taskOf(instance, PUBLISH)))
                .containsEntry("briefDecision", "approve").containsEntry("briefBy", "bob").containsEntry("briefComment", "bob的意见");
    }

    @Test
    void whatNoVoteCanChangeAnyMoreIsDecided() {
        byThree(false, "signing=percent signingPercent=60");
        decides("anna", "revise");
        decides("bob", "approve");

        removes("manager", "zoe", "zoe");

        assertThat(steps()).containsExactly(REWORK);
        assertThat(tasks.variables(taskOf(instance, REWORK))).containsEntry("briefDecision", "revise").containsEntry("briefBy", "anna")
                .containsEntry("briefRound", 1L);
    }

    @Test
    void whoeverIsLeftNeedNotSignWhenEnoughHave() {
        byThree(false, "signing=percent signingPercent=50");
        var zoes = task("zoe");
        decides("anna", "approve");
        assertThat(steps()).containsExactly(APPROVE);

        removes("manager", "zoe", "bob");

        assertThat(steps()).containsExactly(PUBLISH);
        assertThat(history("manager", zoes)).contains(tuple(null, "cancelled", null));
    }

    @Test
    void oneWhoseTurnHasNotComeIsSkipped() {
        byThree(true, "signing=all");
        assertThat(listed("anna", "bob").state()).isEqualTo(Signer.State.WAITING);

        removes("manager", "anna", "bob");
        assertThat(approvers()).containsExactly("anna");
        decides("anna", "approve");

        assertThat(approvers()).containsExactly("zoe");
        removes("manager", "zoe", "zoe");
        assertThat(steps()).containsExactly(PUBLISH);
    }

    @Test
    void theNextOneHasTheTurnOfWhoIsRemoved() {
        byThree(true, "signing=all");

        removes("manager", "anna", "anna");

        assertThat(approvers()).containsExactly("bob");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whomSheAskedStaysWithTheirVotes(boolean sequential) {
        byThree(sequential, "signing=all");
        asks("anna", "tina", "before");
        asks("anna", "uma", "after");

        removes("manager", "anna", "anna");

        assertThat(approvers()).contains("tina", "uma").doesNotContain("anna");
        decides("tina", "approve");
        decides("uma", "approve");
        decides("bob", "approve");
        decides("zoe", "approve");
        assertThat(steps()).containsExactly(PUBLISH);
    }

    @Test
    void anAddedOneIsRemovedAsBeforeAndThenTheOthersAreAskedAnew() {
        byThree(false, "signing=percent signingPercent=50");
        asks("anna", "tina", "before");
        asks("bob", "uma", "after");
        decides("bob", "approve");
        decides("zoe", "reject");
        assertThat(steps()).containsExactly(APPROVE);

        removes("manager", "anna", "uma");
        assertThat(approvers()).containsExactly("anna", "tina");
        removes("anna", "anna", "tina");
        assertThat(approvers()).containsExactly("anna");
        decides("anna", "approve");

        assertThat(steps()).containsExactly(PUBLISH);
    }

    @Test
    void onlyManagersOrWhomTheModelSays() {
        byThree(false, "signing=all");
        assertThat(acts("bob", task("bob"))).doesNotContain("remove-signer");
        assertThat(acts("manager", task("bob"))).contains("remove-signer");
        refused("inbox.signer.notNamed", () -> removes("bob", "bob", "zoe"));

        byThree(false, "signing=all removeSigner=group_admin");
        refused("inbox.signer.notNamed", () -> removes("anna", "anna", "zoe"));
        assertThat(acts("bob", task("bob"))).contains("remove-signer");
        assertThat(listed("bob", "zoe").removable()).isTrue();
        assertThat(listed("anna", "zoe").removable()).isFalse();
        removes("bob", "bob", "zoe");
        assertThat(approvers()).containsExactly("anna", "bob");
    }

    @Test
    void nobodyWhoWroteItAndNobodyWhoHasSignedAndNeverTheLast() {
        begin(model().replace("<!--signing-->", properties("signing=all")).replace("<!--loop-->", loop(false)),
                Map.of("people", List.of("anna", "bob", "zoe"), "initiator", "manager"));
        refused("inbox.signer.author", () -> removes("manager", "anna", "bob"));

        byThree(false, "signing=all");
        decides("anna", "approve");
        refused("inbox.signer.signed", () -> removes("manager", "bob", "anna"));
        refused("inbox.signer.unknown", () -> as("manager", () -> removing.remove(task("bob"), "7", "不用")));
        refused("inbox.reason", () -> as("manager", () -> removing.remove(task("bob"), "1", " ")));
        removes("manager", "zoe", "bob");
        refused("inbox.signer.removed", () -> removes("manager", "zoe", "bob"));

        byThree(false, "signing=all");
        asks("zoe", "tina", "before");
        removes("manager", "zoe", "anna");
        removes("manager", "zoe", "bob");
        refused("engine.signing.lastNamed", () -> removes("manager", "zoe", "zoe"));
        processes.hold(List.of(instance));
        refused("engine.held", () -> removes("manager", "zoe", "tina"));
    }

    @Test
    void whereOnePersonDecidesNobodyElseIsNamed() {
        byAnna();

        refused("inbox.signer.unknown", () -> as("manager", () -> removing.remove(task("anna"), "0", "不用")));
        assertThat(as("manager", () -> removing.of(task("anna")))).isEmpty();
    }

    private List<org.assertj.core.groups.Tuple> history(String who, String task) {
        return as(who, () -> details.get(task)).history().stream().map(entry -> tuple(entry.actor(), entry.action(), entry.detail())).toList();
    }
}
