package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static qipan.inbox.InboxOnTheEngine.CAMPAIGN;
import static qipan.inbox.InboxOnTheEngine.as;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import qipan.engine.Fact;
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
        faults.fault = fact -> {
            if (fact instanceof Fact.TaskChanged changed && changed.task().id().equals(poison)) {
                throw new IllegalStateException("poison");
            }
        };

        workOff(begin());

        assertThat(handover()).extracting(Handover::moved, Handover::failed, Handover::atWork).containsExactly(2, 1, false);
        assertThat(handing.failures(handover())).containsExactly(new Handover.Failure(poison, "poison"));
        assertThat(of("anna")).isOne();
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
