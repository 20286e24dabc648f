package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static qipan.inbox.InboxOnTheEngine.CAMPAIGN;
import static qipan.inbox.InboxOnTheEngine.as;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.engine.Fact;
import qipan.inbox.HandingOver.Wish;
import qipan.inbox.HandoverPreview.InCampaign;
import qipan.inbox.HandoverPreview.Lacking;
import qipan.inbox.InboxOnTheEngine.Faults;
import qipan.inbox.InboxOnTheEngine.Places;
import qipan.shared.BusinessKey;
import qipan.shared.Refusal;

/** All that Anna has goes to Bob, each task once, whatever happens in the middle. On MySQL too: {@link HandoverMySqlIT}. */
class HandoverEngineTest extends InboxActs {

    private static final Wish TO_BOB = new Wish("bob", null, "离职");

    @Autowired
    HandingOver handing;

    @Autowired
    Handovers handovers;

    @Autowired
    HandingTasksOver working;

    @Autowired
    Places places;

    @Autowired
    Faults faults;

    @BeforeEach
    @AfterEach
    void nobodyIsBusy() {
        faults.fault = fact -> {};
        places.moved.clear();
        jdbc.sql("delete from handover_person").update();
        jdbc.sql("delete from handover").update();
        jdbc.sql("delete from ACT_RU_JOB where HANDLER_CFG_ like 'handover:%'").update();
    }

    @Test
    void thePreviewCountsAndChangesNothing() {
        annas(2);
        var held = run();
        tasks.assign(taskOf(held, LOOK), "anna");
        processes.hold(List.of(held));

        var preview = as("manager", () -> handing.preview("anna", new Wish("bob", null, null)));

        assertThat(preview).isEqualTo(new HandoverPreview(
                3, 1, 1, 0, List.of(new InCampaign(CAMPAIGN, "春季", 3, List.of("main_ip"))), List.of(), List.of()));
        assertThat(of("anna")).isEqualTo(3);
        assertThat(places.moved).isEmpty();
        assertThat(as("manager", () -> handovers.latest("anna"))).isEmpty();
    }

    @Test
    void thePreviewSaysWhatTheSuccessorLacks() {
        annas(2);
        tasks.assign(taskOf(run(), LOOK), "anna");

        var preview = as("manager", () -> handing.preview("anna", new Wish("zoe", null, null)));

        assertThat(preview.lacking()).containsExactly(
                new Lacking(List.of("group_admin", "main_ip"), 1, 0), new Lacking(List.of("main_ip"), 2, 1));
        assertThat(violations(new Wish("zoe", null, "离职"))).containsExactly("to role", "to role");
        assertThat(of("anna")).isEqualTo(3);
    }

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
        assertThatThrownBy(() -> as("anna", () -> handovers.retry("anna", id))).extracting("messageKey").isEqualTo("security.missingRole");
        assertThatThrownBy(() -> as("manager", () -> handovers.retry("bob", id))).extracting("messageKey").isEqualTo("inbox.handover.unknown");
        var other = as("manager", () -> handing.begin("bob", new Wish("zoe", List.of("c3"), "换人"))).id();
        assertThatThrownBy(() -> as("manager", () -> handovers.retry("anna", id))).extracting("messageKey").isEqualTo("inbox.handover.atWork");
        workOff(other);
        assertThatThrownBy(() -> as("manager", () -> handovers.retry("bob", other))).extracting("messageKey")
                .isEqualTo("inbox.handover.nothingFailed");
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

    @Test
    void nobodyTakesPartInTwoAtATime() {
        annas(1);
        var id = begin();

        for (var pair : List.of(List.of("anna", "zoe"), List.of("bob", "zoe"), List.of("zoe", "anna"))) {
            var refusal = refusal(pair.get(0), new Wish(pair.get(1), List.of("c3"), "换人"));
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            assertThat(refusal.messageKey()).isEqualTo("inbox.handover.atWork");
        }
        workOff(id);
        as("manager", () -> handing.begin("bob", new Wish("zoe", List.of("c3"), "换人")));
    }

    @Test
    void refusesWhoCannotTakeOver() {
        assertThat(violations(new Wish("anna", null, "离职"))).containsExactly("to other");
        assertThat(violations(new Wish("nobody", null, "离职"))).containsExactly("to exists");
        assertThat(violations(new Wish(null, null, "离职"))).containsExactly("to exists");
        assertThat(violations(new Wish("bob", List.of("c9"), "离职"))).containsExactly("campaigns exists");
        assertThat(violations(new Wish("bob", null, " "))).containsExactly("reason required");
        assertThat(violations(new Wish("bob", null, "长".repeat(501)))).containsExactly("reason required");
        assertThat(refusal("stranger", TO_BOB).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(jdbc.sql("select count(*) from handover").query(Long.class).single()).isZero();
    }

    /** Whose account was disabled has left: exactly then the work has to go. */
    @Test
    void takesOverFromAnAccountThatIsDisabled() {
        tasks.assign(taskOf(run(), POST), "nobody");

        workOff(as("manager", () -> handing.begin("nobody", TO_BOB)).id());

        assertThat(of("bob")).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", "auditor"})
    void onlyManagersHandOver(String somebody) {
        assertThatThrownBy(() -> as(somebody, () -> handing.begin("anna", TO_BOB))).extracting("messageKey").isEqualTo("security.missingRole");
        assertThatThrownBy(() -> as(somebody, () -> handing.preview("anna", TO_BOB))).extracting("messageKey").isEqualTo("security.missingRole");
    }

    private List<String> annas(int count) {
        var ids = new ArrayList<String>();
        IntStream.range(0, count).forEach(number -> {
            ids.add(taskOf(run(), POST));
            tasks.assign(ids.get(number), "anna");
        });
        return ids;
    }

    private void poison(String... those) {
        faults.fault = fact -> {
            if (fact instanceof Fact.TaskChanged changed && List.of(those).contains(changed.task().id())) {
                throw new IllegalStateException("poison");
            }
        };
    }

    private String begin() {
        return as("manager", () -> handing.begin("anna", TO_BOB)).id();
    }

    /** As often as pieces were enqueued, and once too often. */
    private void workOff(String id) {
        IntStream.range(0, 5).forEach(piece -> working.work(id));
    }

    private Handover handover() {
        return as("manager", () -> handovers.latest("anna")).get(0);
    }

    private long of(String person) {
        return jdbc.sql("select count(*) from inbox_task where assignee = ?").param(person).query(Long.class).single();
    }

    private static String rule(qipan.shared.Violation violation) {
        return violation.field() + " " + violation.rule();
    }

    private List<String> violations(Wish wish) {
        var refusal = refusal("anna", wish);
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        return refusal.violations().stream().map(HandoverEngineTest::rule).toList();
    }

    private Refusal refusal(String person, Wish wish) {
        return catchThrowableOfType(Refusal.class, () -> as("manager", () -> handing.begin(person, wish)));
    }
}
