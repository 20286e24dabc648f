package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.awaitility.Awaitility.await;
import static qipan.inbox.InboxOnTheEngine.as;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.engine.Act;

/** 前加签 and 后加签: in which order, and what the signers are to the step. */
class AddingSignersEngineTest extends SigningActs {

    @Autowired
    TaskMoves moves;

    @Autowired
    LivePages pages;

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
    void listsTellForWhomATaskWaitsAndDoNotOfferToCompleteIt() {
        byAnna();
        var annas = task("anna");
        assertThat(row("anna", annas)).returns(0, Inbox.Offered::waitsFor).extracting(Inbox.Offered::acts).asInstanceOf(LIST).contains("complete");

        asks("anna", "zoe", "before");
        asks("zoe", "bob", "before");

        assertThat(row("anna", annas)).returns(2, Inbox.Offered::waitsFor).extracting(Inbox.Offered::acts).asInstanceOf(LIST).doesNotContain("complete");
        assertThat(row("zoe", task("zoe")).waitsFor()).isOne();
        assertThat(row("bob", task("bob"))).returns(0, Inbox.Offered::waitsFor).extracting(Inbox.Offered::acts).asInstanceOf(LIST).contains("complete");
        decides("bob", "approve");
        assertThat(row("anna", annas).waitsFor()).isOne();
        assertThat(row("zoe", task("zoe")).waitsFor()).isZero();
    }

    @Test
    void thePageOfWhoAskedHearsThatTheTurnCame() {
        var page = new OpenPage("anna", null);
        pages.add(page);
        byAnna();
        var annas = task("anna");
        asks("anna", "zoe", "before");
        await().until(() -> heard(page, annas));
        page.told.clear();

        decides("zoe", "approve");

        await().until(() -> heard(page, annas));
        pages.remove(page);
    }

    private static boolean heard(OpenPage page, String task) {
        return page.told.stream().anyMatch(words -> words.contains(task));
    }

    private Inbox.Offered row(String who, String task) {
        return as(who, () -> inbox.find(TaskQuery.of(View.MINE))).items().stream().filter(one -> one.task().id().equals(task)).findFirst().orElseThrow();
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

        refused("inbox.signer.first", () -> decides("anna", "approve"));
        decides("zoe", "approve");
        assertThat(approvers()).containsExactly("anna", "bob");
        refused("inbox.signer.first", () -> decides("anna", "approve"));
        decides("bob", "approve");
        decides("anna", "approve");

        assertThat(steps()).containsExactly(PUBLISH);
    }

    @Test
    void nobodyGetsTheApprovalAloneByHavingBeenAsked() {
        byAnna();
        as("anna", () -> adding.add(task("anna"), "zoe", "after", "请复核"));
        decides("anna", "approve");
        var zoes = task("zoe");
        decides("zoe", "approve");

        refused("inbox.signer.takesNothingBack", () -> as("zoe", () -> moves.withdraw(zoes, null)));
        as("bob", () -> moves.sendBack(taskOf(instance, PUBLISH), APPROVE, "再看"));

        assertThat(approvers()).containsExactly("anna");
    }

    @Test
    void whatIsCancelledTakesAllOfThemWithIt() {
        byAnna();
        as("anna", () -> adding.add(task("anna"), "zoe", "before", "看"));

        processes.cancel(List.of(instance), "over");

        assertThat(approvers()).isEmpty();
        assertThat(jdbc.sql("select count(*) from act_ru_task where proc_inst_id_ = ?").param(instance).query(Long.class).single()).isZero();
    }
}
