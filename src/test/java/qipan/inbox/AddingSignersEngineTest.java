package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static qipan.inbox.InboxOnTheEngine.as;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import qipan.engine.Act;

/** 前加签, 后加签 and 减签: who may, when not, and what they are to the step. */
class AddingSignersEngineTest extends SigningActs {

    @Test
    void whoIsAskedBeforeSignsFirst() {
        byAnna();
        var annas = task("anna");

        as("anna", () -> adding.add(annas, "zoe", "before", "看看预算"));

        assertThat(acts("anna", annas)).contains("add-signer", "remove-signer").doesNotContain("complete");
        refused("inbox.signer.first", () -> decides("anna", "approve"));
        assertThat(acts("zoe", task("zoe"))).contains("complete", "add-signer");
        decides("zoe", "approve");
        assertThat(steps()).containsExactly(APPROVE);
        assertThat(acts("anna", annas)).contains("complete");
        decides("anna", "approve");

        assertThat(steps()).containsExactly(PUBLISH);
        assertThat(tasks.variables(taskOf(instance, PUBLISH))).containsEntry("briefDecision", "approve").containsEntry("briefBy", "anna");
        assertThat(as("anna", () -> details.get(annas)).history()).extracting(TaskDetails.Entry::actor, TaskDetails.Entry::action, TaskDetails.Entry::detail)
                .contains(tuple("anna", "add-signer-before", "zoe：看看预算"), tuple("zoe", "signed", "zoe的意见"));
        assertThat(told.acts).extracting(Act::actor, Act::action, Act::after)
                .contains(tuple("anna", "add-signer", Map.of("signer", "zoe", "turn", "before", "reason", "看看预算")));
    }

    @Test
    void whoIsAskedSeesByWhomAndWhyAndFindsItAmongWhatWasDone() {
        byAnna();
        as("anna", () -> adding.add(task("anna"), "zoe", "before", "看看预算"));
        var zoes = task("zoe");

        assertThat(ids("zoe", View.MINE)).containsExactly(zoes);
        assertThat(as("zoe", () -> details.get(zoes)).history()).extracting(TaskDetails.Entry::actor, TaskDetails.Entry::action, TaskDetails.Entry::detail)
                .contains(tuple("anna", "add-signer-before", "看看预算"));
        decides("zoe", "approve");
        assertThat(ids("zoe", View.DONE)).containsExactly(zoes);
    }

    @Test
    void whoIsAskedAfterSignsBeforeTheProcessMovesOn() {
        byAnna();
        as("anna", () -> adding.add(task("anna"), "zoe", "after", "请复核"));

        assertThat(approvers()).containsExactly("anna");
        decides("anna", "approve");
        assertThat(approvers()).containsExactly("zoe");
        decides("zoe", "approve");

        assertThat(steps()).containsExactly(PUBLISH);
        assertThat(tasks.variables(taskOf(instance, PUBLISH))).containsEntry("briefBy", "zoe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"revise", "reject"})
    void oneWhoDoesNotAgreeDecides(String decision) {
        byAnna();
        var annas = task("anna");
        as("anna", () -> adding.add(annas, "zoe", "before", "看看预算"));
        as("anna", () -> adding.add(annas, "bob", "after", "请复核"));

        decides("zoe", decision);

        assertThat(steps()).containsExactlyElementsOf(decision.equals("revise") ? List.of(REWORK) : List.of());
        refused("inbox.over.cancelled", () -> as("anna", () -> completing.complete(annas, Map.of("decision", "approve"), null)));
        assertThat(as("anna", () -> adding.around(annas))).extracting(Signer::person, Signer::state)
                .containsExactly(tuple("zoe", Signer.State.SIGNED), tuple("bob", Signer.State.DROPPED));
    }

    @Test
    void whoWasAskedAsksOthers() {
        byAnna();
        as("anna", () -> adding.add(task("anna"), "zoe", "before", "看看预算"));
        as("zoe", () -> adding.add(task("zoe"), "bob", "after", "请复核"));

        decides("zoe", "approve");
        assertThat(approvers()).containsExactly("anna", "bob");
        decides("bob", "approve");
        decides("anna", "approve");

        assertThat(steps()).containsExactly(PUBLISH);
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void inAStepOfSeveralPeopleTheyHaveOneVoteTogether(boolean sequential) {
        byThree(sequential, "signing=all");
        as("anna", () -> adding.add(task("anna"), "tina", "before", "先看"));
        as("anna", () -> adding.add(task("anna"), "uma", "after", "复核"));

        decides("tina", "approve");
        decides("anna", "approve");
        assertThat(approvers()).contains("uma");
        decides("uma", "approve");
        decides("bob", "approve");
        assertThat(steps()).containsExactly(APPROVE);
        decides("zoe", "approve");

        assertThat(steps()).containsExactly(PUBLISH);
        assertThat(tasks.variables(taskOf(instance, PUBLISH)).get("briefSignatures").toString()).contains("tina", "uma");
    }

    @Test
    void oneWhoDoesNotAgreeCastsTheVote() {
        byThree(false, "signing=percent signingPercent=60");
        as("anna", () -> adding.add(task("anna"), "tina", "before", "先看"));

        decides("tina", "reject");
        assertThat(approvers()).containsExactly("bob", "zoe");
        decides("bob", "approve");
        decides("zoe", "approve");

        assertThat(steps()).containsExactly(PUBLISH);
    }

    @Test
    void aSignerWhoHasNotSignedIsRemoved() {
        byAnna();
        var annas = task("anna");
        as("anna", () -> adding.add(annas, "zoe", "before", "看看预算"));
        as("anna", () -> adding.add(annas, "bob", "after", "请复核"));
        var zoes = task("zoe");

        refused("inbox.signer.notAsked", () -> as("bob", () -> adding.remove(annas, signer("zoe"), "不用")));
        refused("inbox.reason", () -> as("anna", () -> adding.remove(annas, signer("zoe"), " ")));
        refused("inbox.signer.unknown", () -> as("anna", () -> adding.remove(annas, "none", "不用")));
        as("anna", () -> adding.remove(annas, signer("zoe"), "已口头同意"));
        refused("inbox.signer.removed", () -> as("anna", () -> adding.remove(annas, signer("zoe"), "不用")));
        as("manager", () -> adding.remove(annas, signer("bob"), "不必复核"));

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
        refused("inbox.signer.signed", () -> as("anna", () -> adding.remove(annas, signer("bob"), "不用")));
        decides("anna", "approve");

        refused("engine.signing.last", () -> as("manager", () -> adding.remove(task("zoe"), signer("zoe"), "不用")));

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
        refused("engine.held", () -> as("anna", () -> adding.remove(annas, signer("zoe"), "看")));
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

    @Test
    void whatIsCancelledTakesAllOfThemWithIt() {
        byAnna();
        as("anna", () -> adding.add(task("anna"), "zoe", "before", "看"));

        processes.cancel(List.of(instance), "over");

        assertThat(approvers()).isEmpty();
        assertThat(jdbc.sql("select count(*) from act_ru_task where proc_inst_id_ = ?").param(instance).query(Long.class).single()).isZero();
    }

    private String signer(String person) {
        return jdbc.sql("select id from inbox_signer where person = ? order by asked_at desc, id desc").param(person).query(String.class).list().get(0);
    }
}
