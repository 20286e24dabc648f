package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static qipan.inbox.InboxOnTheEngine.as;

import java.util.List;
import org.junit.jupiter.api.Test;
import qipan.engine.Act;

/** 减签, and who cannot be asked to sign. */
class RemovingSignersEngineTest extends SigningActs {

    @Test
    void aSignerWhoHasNotSignedIsRemoved() {
        byAnna();
        var annas = task("anna");
        as("anna", () -> adding.add(annas, "zoe", "before", "看看预算"));
        as("anna", () -> adding.add(annas, "bob", "after", "请复核"));
        var zoes = task("zoe");

        refused("inbox.signer.notAsked", () -> as("bob", () -> removing.remove(annas, signer("zoe"), "不用")));
        refused("inbox.reason", () -> as("anna", () -> removing.remove(annas, signer("zoe"), " ")));
        refused("inbox.signer.unknown", () -> as("anna", () -> removing.remove(annas, "none", "不用")));
        as("anna", () -> removing.remove(annas, signer("zoe"), "已口头同意"));
        refused("inbox.signer.removed", () -> as("anna", () -> removing.remove(annas, signer("zoe"), "不用")));
        as("manager", () -> removing.remove(annas, signer("bob"), "不必复核"));

        assertThat(approvers()).containsExactly("anna");
        assertThat(as("manager", () -> details.get(zoes)).history()).extracting(TaskDetails.Entry::actor, TaskDetails.Entry::action, TaskDetails.Entry::detail)
                .contains(tuple("anna", "remove-signer", "已口头同意"));
        assertThat(told.acts).extracting(Act::actor, Act::action).endsWith(tuple("anna", "remove-signer"), tuple("manager", "remove-signer"));
        decides("anna", "approve");
        assertThat(steps()).containsExactly(PUBLISH);
    }

    @Test
    void neverTheLastSignerAndNeverWhoHasSigned() {
        byAnna();
        var annas = task("anna");
        as("anna", () -> adding.add(annas, "bob", "before", "先看"));
        as("anna", () -> adding.add(annas, "zoe", "after", "请复核"));
        decides("bob", "approve");
        refused("inbox.signer.signed", () -> as("anna", () -> removing.remove(annas, signer("bob"), "不用")));
        decides("anna", "approve");

        refused("engine.signing.last", () -> as("manager", () -> removing.remove(task("zoe"), signer("zoe"), "不用")));

        assertThat(approvers()).containsExactly("zoe");
    }

    @Test
    void refusesWhoCannotSign() {
        byAnna();
        var annas = task("anna");

        refused("inbox.unknownPerson", () -> as("anna", () -> adding.add(annas, "nobody", "before", "看")));
        refused("inbox.signer.self", () -> as("anna", () -> adding.add(annas, "anna", "before", "看")));
        refused("inbox.transfer.author", () -> as("anna", () -> adding.add(annas, "wendy", "before", "看")));
        refused("inbox.reason", () -> as("anna", () -> adding.add(annas, "zoe", "before", null)));
        refused("inbox.signer.turn", () -> as("anna", () -> adding.add(annas, "zoe", "beside", "看")));
        refused("inbox.notYours", () -> as("bob", () -> adding.add(annas, "zoe", "before", "看")));
        refused("inbox.notYours", () -> as("manager", () -> adding.add(annas, "zoe", "before", "看")));
        as("anna", () -> adding.add(annas, "zoe", "after", "看"));
        refused("inbox.signer.already", () -> as("anna", () -> adding.add(annas, "zoe", "before", "看")));
        processes.hold(List.of(instance));
        refused("engine.held", () -> as("anna", () -> adding.add(annas, "bob", "before", "看")));
        refused("engine.held", () -> as("anna", () -> removing.remove(annas, signer("zoe"), "看")));
        assertThat(approvers()).containsExactly("anna");
    }

    @Test
    void refusesInOneStepASignerOfTheSameStep() {
        byThree(false, "signing=all");

        refused("inbox.signer.already", () -> as("anna", () -> adding.add(task("anna"), "bob", "before", "看")));
    }

    @Test
    void onlyAnApprovalHasSigners() {
        var post = taskOf(run(), POST);
        as("anna", () -> acts.claim(post));

        assertThat(acts("anna", post)).doesNotContain("add-signer");
        refused("engine.signing.notApproval", () -> as("anna", () -> adding.add(post, "zoe", "before", "看")));
    }

    @Test
    void aDelegatedApprovalIsNotForWhoWasAskedToAddTo() {
        byAnna();
        var annas = task("anna");
        tasks.delegate(annas, "bob");

        refused("inbox.delegated", () -> as("bob", () -> adding.add(annas, "zoe", "before", "看")));
    }

    private String signer(String person) {
        return jdbc.sql("select id from inbox_signer where person = ? order by asked_at desc, id desc").param(person).query(String.class).list().get(0);
    }
}
