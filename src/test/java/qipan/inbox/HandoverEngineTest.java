package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static qipan.inbox.InboxOnTheEngine.CAMPAIGN;
import static qipan.inbox.InboxOnTheEngine.as;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import qipan.inbox.HandingOver.Wish;
import qipan.shared.BusinessKey;

/** All that Anna has goes to Bob, each task once, whatever happens in the middle. On MySQL too: {@link HandoverMySqlIT}. */
class HandoverEngineTest extends HandoverWishes {

    @Test
    void movesPlacesAtOnceAndTasksInChunks() {
        annas(250);
        var before = jdbc.sql("select min(task_id) from inbox_task where assignee = 'anna'").query(String.class).single();

        var id = begin();
        assertThat(places.moved).containsExactly("anna>bob c1 main_ip");
        assertThat(of("anna")).isEqualTo(250);
        working.work(id);
        assertThat(handover()).extracting(Handover::moved, Handover::atWork).containsExactly(100, true);
        workOff(id);

        assertThat(handover()).extracting(Handover::tasks, Handover::moved, Handover::failed, Handover::atWork)
                .containsExactly(250, 250, 0, false);
        assertThat(of("anna")).isZero();
        assertThat(of("bob")).isEqualTo(250);
        assertThat(as("bob", () -> inbox.find(TaskQuery.of(View.MINE))).items()).isNotEmpty();
        assertThat(as("bob", () -> details.get(before)).history()).last()
                .extracting(TaskDetails.Entry::actor, TaskDetails.Entry::action, TaskDetails.Entry::detail)
                .containsExactly("manager", "handover", "anna → bob: 离职");
        assertThat(told.acts).singleElement().satisfies(act -> {
            assertThat(act.action()).isEqualTo("person.handed-over");
            assertThat(act.actor()).isEqualTo("manager");
            assertThat(act.before()).containsExactly(Map.entry("person", "anna"));
            assertThat(act.after()).containsEntry("person", "bob").containsEntry("tasks", 250).containsEntry("places", 1)
                    .containsEntry("failed", 0).containsEntry("reason", "离职");
        });
    }

    @Test
    void aNodeThatDiesInAChunkLeavesTheRestToTheNextAndNothingIsDoneTwice() {
        annas(250);
        var id = begin();
        working.work(id);
        var seen = new AtomicInteger();
        faults.fault = fact -> {
            if (seen.incrementAndGet() > 50) {
                throw new StackOverflowError("power cut");
            }
        };
        assertThatThrownBy(() -> working.work(id)).isInstanceOf(StackOverflowError.class);
        assertThat(handover().moved()).isEqualTo(100);
        assertThat(of("bob")).isEqualTo(100);
        faults.fault = fact -> {};

        workOff(id);
        workOff(id);

        assertThat(handover()).extracting(Handover::moved, Handover::failed).containsExactly(250, 0);
        assertThat(jdbc.sql("select count(*) from inbox_note where act = 'handover' and task_id in"
                + " (select task_id from inbox_task where assignee = 'bob')").query(Long.class).single()).isEqualTo(250);
        assertThat(told.acts).hasSize(1);
    }

    @Test
    void whatOthersDoMeanwhileStands() {
        var annas = annas(4);
        var id = begin();
        as("anna", () -> completing.complete(annas.get(0), ANSWERS, null));
        tasks.assign(annas.get(1), "zoe");

        workOff(id);

        assertThat(of("bob")).isEqualTo(2);
        assertThat(of("zoe")).isEqualTo(1);
        assertThat(handover()).extracting(Handover::tasks, Handover::moved, Handover::failed).containsExactly(4, 2, 0);
    }

    @Test
    void aHeldTaskGoesAndStaysHeld() {
        var instance = run();
        var task = taskOf(instance, POST);
        tasks.assign(task, "anna");
        processes.hold(List.of(instance));

        workOff(begin());

        assertThat(as("bob", () -> inbox.get(task)).task()).extracting(InboxTask::assignee, InboxTask::state).containsExactly("bob", "held");
        processes.release(List.of(instance), java.time.Duration.ofHours(1), java.time.Instant.now());
        as("bob", () -> completing.complete(task, ANSWERS, null));
        assertThat(ids("bob", View.DONE)).containsExactly(task);
    }

    @Test
    void aTaskThatCannotGoCostsTheOthersNothing() {
        var poison = annas(3).get(1);
        poison(poison);

        workOff(begin());

        assertThat(handover()).extracting(Handover::moved, Handover::failed, Handover::atWork).containsExactly(2, 1, false);
        assertThat(handovers.failures(handover())).containsExactly(new Handover.Failure(poison, "poison"));
        assertThat(of("anna")).isOne();
    }

    @Test
    void whatFailedIsTriedAgainAndNothingElseGoes() {
        var annas = annas(3);
        poison(annas.get(0), annas.get(1));
        var id = begin();
        workOff(id);
        faults.fault = fact -> {};
        tasks.assign(annas.get(1), "zoe");
        var later = annas(1).get(0);
        told.acts.clear();

        var again = as("manager", () -> handovers.retry("anna", id));
        assertThat(again).extracting(Handover::failed, Handover::atWork).containsExactly(0, true);
        assertThat(handovers.failures(again)).isEmpty();
        workOff(id);

        assertThat(handover()).extracting(Handover::moved, Handover::failed, Handover::atWork).containsExactly(2, 0, false);
        assertThat(of("bob")).isEqualTo(2);
        assertThat(as("manager", () -> inbox.get(later)).task().assignee()).isEqualTo("anna");
        assertThat(told.acts).extracting(act -> act.action() + " " + act.actor())
                .containsExactly("person.handover-retried manager", "person.handed-over manager");
    }

    @Test
    void aPieceThatUsedUpItsAttemptsIsSeenAndGoesOnWhenTriedAgain() {
        annas(2);
        var id = begin();
        assertThat(handovers.isStuck(handover())).isFalse();
        jdbc.sql("update ACT_RU_JOB set RETRIES_ = 0 where HANDLER_CFG_ = ?").param("handover:" + id).update();
        assertThat(handovers.isStuck(handover())).isTrue();

        as("manager", () -> handovers.retry("anna", id));

        assertThat(handovers.isStuck(handover())).isFalse();
        assertThat(jdbc.sql("select RETRIES_ from ACT_RU_JOB where HANDLER_CFG_ = ?").param("handover:" + id).query(Integer.class).list())
                .containsExactly(3);
        workOff(id);
        assertThat(of("bob")).isEqualTo(2);
    }

    @Test
    void thereIsNoTryForWhatDidNotFailOrFindsOneOfTheTwoBusy() {
        poison(annas(1).get(0));
        var id = begin();
        workOff(id);
        refused("security.missingRole", () -> as("anna", () -> handovers.retry("anna", id)));
        refused("inbox.handover.unknown", () -> as("manager", () -> handovers.retry("bob", id)));
        var other = as("manager", () -> handing.begin("bob", new Wish("zoe", List.of("c3"), "换人"))).id();
        refused("inbox.handover.atWork", () -> as("manager", () -> handovers.retry("anna", id)));
        workOff(other);
        refused("inbox.handover.nothingFailed", () -> as("manager", () -> handovers.retry("bob", other)));
        assertThat(handover()).extracting(Handover::failed, Handover::atWork).containsExactly(1, false);
    }

    @Test
    void onlyTheChosenCampaignsGo() {
        annas(1);
        var outside = taskOf(processes.start("inbox-tryout", BusinessKey.ofCampaign("c2"),
                Map.of("scriptId", "warm-1", "theme", "装修", "size", 80, "note", "旧", "memberId", "m1")), POST);
        tasks.assign(outside, "anna");

        workOff(as("manager", () -> handing.begin("anna", new Wish("bob", List.of(CAMPAIGN), "离职"))).id());

        assertThat(of("bob")).isOne();
        assertThat(as("manager", () -> inbox.get(outside)).task().assignee()).isEqualTo("anna");
    }

    /** Whose account was disabled has left: exactly then the work has to go. */
    @Test
    void takesOverFromAnAccountThatIsDisabled() {
        tasks.assign(taskOf(run(), POST), "nobody");

        workOff(as("manager", () -> handing.begin("nobody", TO_BOB)).id());

        assertThat(of("bob")).isOne();
    }
}
