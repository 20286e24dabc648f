package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static qipan.inbox.InboxOnTheEngine.CAMPAIGN;
import static qipan.inbox.InboxOnTheEngine.as;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import qipan.engine.Act;
import qipan.engine.TaskDone;
import qipan.inbox.DueTasks.Next;
import qipan.inbox.DueTasks.Round;
import qipan.inbox.DueTasks.Stage;
import qipan.shared.BusinessKey;

/** What the program does with an overdue task, in nobody's name. Wendy wrote what is approved. */
class OverdueEngineTest extends SigningActs {

    private static final String APPROVED = "overdue=approve overdueReminders=2 overdueEvery=4h";
    private static final String UP = "overdue=superior overdueEvery=1d";

    @Autowired
    OverdueActs overdue;

    @Autowired
    DueTasks due;

    @Autowired
    PassingOn passing;

    @Autowired
    Clock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void approvesAndSaysByWhichPolicy() {
        var task = annas(APPROVED);

        act(task, 3);

        assertThat(steps()).containsExactly(PUBLISH);
        assertThat(tasks.variables(taskOf(instance, PUBLISH))).containsEntry("briefDecision", "approve").containsEntry("briefBy", "system")
                .containsEntry("briefComment", "超时提醒 2 次后自动通过");
        assertThat(told.acts).extracting(Act::actor, Act::action).containsExactly(tuple("system", "complete"), tuple("system", "overdue-approve"));
        assertThat(told.acts).last().satisfies(act -> {
            assertThat(act.before()).containsEntry("assignee", "anna");
            assertThat(act.after()).containsEntry("policy", "approve").containsEntry("reminders", 2);
        });
        assertThat(told.done).extracting(TaskDone::by).containsExactly("system");
        var seen = as("anna", () -> details.get(task));
        assertThat(seen.offered().task().done().by()).isEqualTo("system");
        assertThat(seen.history()).extracting(TaskDetails.Entry::actor, TaskDetails.Entry::action, TaskDetails.Entry::detail)
                .contains(tuple("system", "overdue-approve", "超时提醒 2 次后自动通过"), tuple("system", "completed", null));
    }

    @Test
    void rejectsByTheStepsOwnWay() {
        var task = annas("overdue=reject overdueEvery=1d");

        act(task, 1);

        assertThat(steps()).isEmpty();
        assertThat(told.acts).extracting(Act::action).containsExactly("complete", "overdue-reject");
        assertThat(told.acts.get(0).after()).containsEntry("values", Map.of("decision", "reject", "comment", "超时自动驳回"));
    }

    @Test
    void whatNobodyTookIsDecidedToo() {
        begin(model().replace("camunda:assignee=\"${signer}\"", "camunda:candidateGroups=\"main_ip\"")
                .replace("<!--signing-->", properties(APPROVED)), Map.of("initiator", "wendy"));

        act(taskOf(instance, APPROVE), 3);

        assertThat(steps()).containsExactly(PUBLISH);
        assertThat(told.acts).last().satisfies(act -> assertThat(act.before()).isEmpty());
    }

    @Test
    void whatWasLentIsDecidedWithoutTheOpinion() {
        var task = annas(APPROVED);
        as("anna", () -> passing.delegate(task, "zoe", null));

        act(task, 3);

        assertThat(steps()).containsExactly(PUBLISH);
    }

    @Test
    void ofSeveralWhoSignEachIsOverdueForItself() {
        byThree(false, "signing=all " + APPROVED);
        decides("bob", "approve");

        act(task("anna"), 3);
        assertThat(steps()).containsExactly(APPROVE);
        act(task("zoe"), 3);

        assertThat(steps()).containsExactly(PUBLISH);
    }

    @Test
    void handsUpToTheFirstWhoMayHaveIt() {
        var task = annas(UP);

        act(task, 1, up -> new LinkedHashSet<>(List.of("anna", "nobody", "wendy", "paula", "carl")));

        assertThat(approvers()).containsExactly("paula");
        assertThat(told.acts).extracting(Act::actor, Act::action, Act::before).containsExactly(tuple("system", "hand-up", Map.of("assignee", "anna")));
        assertThat(told.acts.get(0).after()).containsEntry("assignee", "paula").containsEntry("policy", "superior");
        assertThat(told.words).singleElement().isInstanceOfSatisfying(TaskHandedUp.class, move ->
                assertThat(move).extracting(TaskHandedUp::task, TaskHandedUp::key, TaskHandedUp::from, TaskHandedUp::to)
                        .containsExactly(task, BusinessKey.ofGroup(CAMPAIGN, "g1"), List.of("anna"), "paula"));
        assertThat(as("paula", () -> details.get(task)).history()).extracting(TaskDetails.Entry::action, TaskDetails.Entry::detail)
                .endsWith(tuple("hand-up", "anna → paula：超时上交上级"));
        decides("paula", "approve");
        assertThat(steps()).containsExactly(PUBLISH);
    }

    @Test
    void whoGotItIsOverdueADayLaterAsWell() {
        var task = annas(UP);
        var before = clock.instant();

        act(task, 1, up -> Set.of("paula"));

        var ripe = ripe(before.plus(Duration.ofDays(1)).plusSeconds(60));
        assertThat(ripe).extracting(one -> one.task().id(), DueTasks.Ripe::stage, one -> one.round().number())
                .containsExactly(tuple(task, Stage.OVERDUE, 1));
        assertThat(ripe(before.plus(Duration.ofHours(23)))).isEmpty();
    }

    @Test
    void withNobodyAboveItStaysAndIsNotTriedAgain() {
        var task = annas(UP);

        act(task, 1, up -> Set.of());

        assertThat(approvers()).containsExactly("anna");
        assertThat(told.acts).extracting(Act::action).containsExactly("overdue-failed");
        assertThat(told.acts.get(0).after()).containsEntry("why", "inbox.overdue.nobodyAbove");
        assertThat(ripe(clock.instant().plus(Duration.ofDays(99)))).isEmpty();
    }

    @Test
    void whatARuleForbidsIsRecordedAndTriedAgain() {
        var task = annas(APPROVED);
        as("anna", () -> adding.add(task, "bob", "before", "先看"));
        told.acts.clear();

        act(task, 3);

        assertThat(approvers()).containsExactly("anna", "bob");
        assertThat(told.acts).extracting(Act::actor, Act::action).containsExactly(tuple("system", "overdue-failed"));
        assertThat(told.acts.get(0).after()).containsEntry("why", "inbox.signer.first");
        assertThat(ripe(clock.instant().plus(Duration.ofHours(5)))).extracting(one -> one.task().id(), one -> one.round().number())
                .containsExactly(tuple(task, 4));
    }

    @Test
    void afterTheThirdTryItIsLeft() {
        var task = annas(APPROVED);
        as("anna", () -> adding.add(task, "bob", "before", "先看"));

        act(task, 5);

        assertThat(ripe(clock.instant().plus(Duration.ofDays(99)))).isEmpty();
    }

    @Test
    void aFormThatAsksForMoreIsNotGoneRound() {
        var more = new String(read("sign-decide.form"), StandardCharsets.UTF_8)
                .replace("\"key\": \"comment\",", "\"key\": \"comment\", \"validate\": {\"minLength\": 50},");
        var task = annas(APPROVED);
        models.deploy("signing", null, Map.of("sign-decide.form", more.getBytes(StandardCharsets.UTF_8)), true);

        act(task, 3);

        assertThat(approvers()).containsExactly("anna");
        assertThat(told.acts.get(0).after()).containsEntry("why", "inbox.answersRefused");
        assertThat(as("anna", () -> details.get(task)).history()).extracting(TaskDetails.Entry::action, TaskDetails.Entry::detail)
                .endsWith(tuple("overdue-failed", "超时提醒 2 次后自动通过：comment"));
    }

    @Test
    void whoeverWasFasterHasDoneIt() {
        var task = annas(APPROVED);
        var said = stands(task, 3);
        decides("anna", "revise");
        told.acts.clear();

        overdue.act(said, up -> Set.of());

        assertThat(steps()).containsExactly(REWORK);
        assertThat(told.acts).isEmpty();
    }

    @Test
    void nothingIsDoneWhileItRestsOrOnceItStandsElsewhere() {
        var task = annas(APPROVED);
        var said = stands(task, 3);
        processes.hold(List.of(instance));
        overdue.act(said, up -> Set.of());
        processes.release(List.of(instance), Duration.ZERO, clock.instant());
        stands(task, 1);
        overdue.act(said, up -> Set.of());

        assertThat(approvers()).containsExactly("anna");
        assertThat(told.acts).isEmpty();
    }

    @Test
    void severalNodesDoItOnce() throws Exception {
        var task = annas(UP);
        var said = stands(task, 1);
        Callable<String> node = () -> {
            overdue.act(said, up -> new LinkedHashSet<>(List.of("paula", "carl")));
            return task;
        };
        try (var nodes = new Nodes()) {
            nodes.all(List.of(node, node, node));
        }

        assertThat(approvers()).containsExactly("paula");
        assertThat(told.acts).extracting(Act::action).containsExactly("hand-up");
    }

    /** Threads, as nodes. */
    private static final class Nodes implements AutoCloseable {
        private final ExecutorService threads = Executors.newFixedThreadPool(3);

        void all(List<Callable<String>> nodes) throws Exception {
            for (var done : threads.invokeAll(nodes)) {
                done.get();
            }
        }

        @Override
        public void close() {
            threads.shutdown();
        }
    }

    private String annas(String policy) {
        begin(model().replace("<!--signing-->", properties(policy)), Map.of("signer", "anna", "initiator", "wendy"));
        told.acts.clear();
        return task("anna");
    }

    private void act(String task, int round) {
        act(task, round, up -> Set.of());
    }

    private void act(String task, int round, Function<InboxTask, Set<String>> above) {
        told.acts.clear();
        overdue.act(stands(task, round), above);
    }

    /** As the sweep leaves it: to be tried again by whoever finds it still there. */
    private Next stands(String task, int round) {
        var now = clock.instant();
        var said = new Next(task, Stage.OVERDUE, now.plus(Duration.ofMinutes(5)), new Round(round, now));
        new TransactionTemplate(transactions).executeWithoutResult(status -> due.next(List.of(said)));
        return said;
    }

    private List<DueTasks.Ripe> ripe(Instant at) {
        return new TransactionTemplate(transactions).execute(status -> due.ripe(at, 10)).stream()
                .filter(one -> one.task().where().instance().equals(instance)).toList();
    }
}
