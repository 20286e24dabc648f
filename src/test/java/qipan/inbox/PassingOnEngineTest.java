package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static qipan.inbox.InboxOnTheEngine.CAMPAIGN;
import static qipan.inbox.InboxOnTheEngine.as;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.engine.Act;
import qipan.shared.BusinessKey;

/** 转办, 委派 and 归还. Anna and Bob are main_ip, Zoe holds nothing in the campaign. */
class PassingOnEngineTest extends InboxActs {

    @Autowired
    PassingOn passing;

    @Test
    void aManagerHandsATaskToAnybody() {
        var task = taskOf(run(), POST);

        refused("inbox.unknownPerson", () -> as("manager", () -> passing.transfer(task, "nobody", null)));
        as("manager", () -> passing.transfer(task, "zoe", "请假"));

        assertThat(ids("zoe", View.MINE)).containsExactly(task);
        as("manager", () -> passing.transfer(task, "zoe", null));
        assertThat(told.acts).extracting(Act::action, Act::after).containsExactly(tuple("transfer", Map.of("assignee", "zoe", "reason", "请假")));
    }

    @Test
    void whoHasATaskHandsItToAColleagueWhoCouldHaveTakenIt() {
        var task = annas();

        assertThat(as("anna", () -> passing.colleagues(task))).containsExactly(Map.entry("bob", "bob"));
        refused("inbox.transfer.lacking", () -> as("anna", () -> passing.transfer(task, "zoe", null)));
        refused("inbox.notYours", () -> as("bob", () -> passing.transfer(task, "bob", null)));
        as("anna", () -> passing.transfer(task, "bob", null));

        assertThat(ids("bob", View.MINE)).containsExactly(task);
        assertThat(ids("anna", View.MINE)).isEmpty();
    }

    @Test
    void nobodyGetsAnApprovalOfOnesOwnWork() {
        models.deploy("handover", null, Map.of("handover-tryout.bpmn", read("handover-tryout.bpmn")), true);
        var instance = processes.start("handover-tryout", BusinessKey.ofGroup(CAMPAIGN, "g1"), Map.of("owner", "anna", "initiator", "bob"));
        var task = taskOf(instance, "userTask_xx01_approve");

        refused("inbox.transfer.author", () -> as("manager", () -> passing.transfer(task, "bob", null)));
    }

    /** Nobody is left to give it back. */
    @Test
    void whatWasLentToALeaverAndWrittenByTheSuccessorIsLentNoLonger() {
        models.deploy("handover", null, Map.of("handover-tryout.bpmn", read("handover-tryout.bpmn")), true);
        var instance = processes.start("handover-tryout", BusinessKey.ofGroup(CAMPAIGN, "g1"), Map.of("owner", "anna", "initiator", "bob"));
        var task = taskOf(instance, "userTask_xx01_approve");
        as("anna", () -> passing.delegate(task, "zoe", null));

        assertThat(tasks.handOver(List.of(task), "bob")).isEmpty();

        assertThat(as("anna", () -> inbox.get(task)).task()).extracting(InboxTask::state, InboxTask::owner).containsExactly("open", null);
    }

    @Test
    void aDelegatedTaskComesBackWithAnOpinion() {
        var task = annas();

        as("anna", () -> passing.delegate(task, "zoe", "帮忙看下"));
        var lent = as("zoe", () -> inbox.get(task));
        assertThat(lent.task().state()).isEqualTo("delegated");
        assertThat(lent.acts()).containsExactly("resolve", "comment");
        assertThat(as("anna", () -> inbox.get(task)).acts()).containsExactly("comment");
        as("zoe", () -> passing.giveBack(task, "可以发"));

        assertThat(ids("anna", View.MINE)).containsExactly(task);
        assertThat(ids("zoe", View.MINE)).isEmpty();
        assertThat(as("anna", () -> details.get(task)).history()).extracting(TaskDetails.Entry::actor, TaskDetails.Entry::action, TaskDetails.Entry::detail)
                .endsWith(tuple("anna", "delegate", "zoe：帮忙看下"), tuple("zoe", "resolve", "可以发"));
        assertThat(told.acts).extracting(Act::action).endsWith("delegate", "resolve");
        as("anna", () -> completing.complete(task, ANSWERS, null));
    }

    @Test
    void whoGetsALentTaskHasItAsOnesOwn() {
        var task = annas();
        as("anna", () -> passing.delegate(task, "zoe", null));

        as("manager", () -> passing.transfer(task, "bob", "赶时间"));

        assertThat(as("bob", () -> inbox.get(task)).task()).extracting(InboxTask::assignee, InboxTask::owner, InboxTask::state)
                .containsExactly("bob", null, "claimed");
        assertThat(told.acts).last().extracting(Act::before).isEqualTo(Map.of("assignee", "zoe", "owner", "anna"));
        as("bob", () -> passing.delegate(task, "zoe", null));
        as("zoe", () -> passing.giveBack(task, "好"));
        assertThat(ids("bob", View.MINE)).containsExactly(task);
        as("bob", () -> completing.complete(task, ANSWERS, null));
    }

    @Test
    void whoWasLentATaskMayGetItForGood() {
        var task = annas();
        as("anna", () -> passing.delegate(task, "zoe", null));

        as("manager", () -> passing.transfer(task, "zoe", null));

        assertThat(as("zoe", () -> inbox.get(task)).task().state()).isEqualTo("claimed");
        assertThat(told.acts).last().extracting(Act::action).isEqualTo("transfer");
        as("zoe", () -> completing.complete(task, ANSWERS, null));
    }

    @Test
    void whatComesBackAndGoesOnIsLentByWhoHasItThen() {
        var task = annas();
        as("anna", () -> passing.delegate(task, "zoe", null));
        as("zoe", () -> passing.giveBack(task, "好"));
        as("anna", () -> acts.unclaim(task));
        as("bob", () -> acts.claim(task));

        as("bob", () -> passing.delegate(task, "zoe", null));
        as("zoe", () -> passing.giveBack(task, "还是好"));

        assertThat(ids("bob", View.MINE)).containsExactly(task);
    }

    @Test
    void whoHadATaskAMomentAgoHearsWhatBecameOfIt() {
        var task = annas();
        as("manager", () -> passing.transfer(task, "zoe", null));
        refused("inbox.wentTo", () -> as("anna", () -> acts.unclaim(task)));
        refused("inbox.wentTo", () -> as("anna", () -> completing.complete(task, ANSWERS, null)));
        refused("inbox.takenBy", () -> as("bob", () -> completing.complete(task, ANSWERS, null)));

        as("zoe", () -> acts.unclaim(task));

        refused("inbox.wentBack", () -> as("zoe", () -> completing.complete(task, ANSWERS, null)));
        refused("inbox.unknownTask", () -> as("yan", () -> completing.complete(task, ANSWERS, null)));
        refused("inbox.unknownTask", () -> as("zoe", () -> inbox.get(task)));
    }

    @Test
    void whoWasAskedCanOnlyGiveItBack() {
        var task = annas();
        as("anna", () -> passing.delegate(task, "bob", null));

        refused("inbox.delegated", () -> as("bob", () -> completing.complete(task, ANSWERS, null)));
        refused("inbox.delegated", () -> as("bob", () -> acts.unclaim(task)));
        refused("inbox.delegated", () -> as("bob", () -> passing.delegate(task, "zoe", null)));
        refused("inbox.delegated", () -> as("bob", () -> passing.transfer(task, "anna", null)));
        refused("inbox.lent", () -> as("anna", () -> passing.giveBack(task, "好")));
        refused("inbox.lent", () -> as("anna", () -> passing.delegate(task, "zoe", null)));
        refused("inbox.opinion", () -> as("bob", () -> passing.giveBack(task, " ")));
        as("bob", () -> passing.giveBack(task, "好"));
        refused("inbox.notDelegated", () -> as("anna", () -> passing.giveBack(task, "好")));
    }

    @Test
    void onlyWhoHasATaskDelegatesItAndNotWhileItRests() {
        var instance = run();
        var task = taskOf(instance, POST);
        refused("inbox.notYours", () -> as("anna", () -> passing.delegate(task, "bob", null)));
        as("anna", () -> acts.claim(task));
        refused("inbox.hasItAlready", () -> as("anna", () -> passing.delegate(task, "anna", null)));
        refused("inbox.unknownPerson", () -> as("anna", () -> passing.delegate(task, "", null)));

        processes.hold(List.of(instance));

        refused("engine.held", () -> as("anna", () -> passing.delegate(task, "bob", null)));
        refused("engine.held", () -> as("manager", () -> passing.transfer(task, "bob", null)));
    }

    private String annas() {
        var task = taskOf(run(), POST);
        as("anna", () -> acts.claim(task));
        return task;
    }
}
