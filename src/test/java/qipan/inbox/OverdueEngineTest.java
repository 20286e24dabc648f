package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static qipan.inbox.InboxOnTheEngine.as;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import qipan.engine.Act;
import qipan.engine.TaskDone;
import qipan.shared.SqlTime;
import qipan.shared.Zones;

/** What is decided in nobody's name, and what is not. */
class OverdueEngineTest extends OverdueTasks {

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
    void whomItConcernsIsToldAndMayLookAtIt() {
        var task = annas(APPROVED);
        var today = LocalDate.ofInstant(clock.instant(), Zones.SHANGHAI);
        jdbc.sql("insert into substitution (id, person, substitute, from_day, until_day, set_by, set_at) values ('o1', 'paula', 'sue', ?, ?, 'paula', ?)")
                .params(today, today, SqlTime.toSql(clock.instant()))
                .update();

        act(task, 3, up -> Set.of("paula"));

        jdbc.sql("delete from substitution where id = 'o1'").update();
        assertThat(told.words).singleElement().isInstanceOfSatisfying(TaskDecided.class, decided -> {
            assertThat(decided).extracting(TaskDecided::taskId, TaskDecided::approved, TaskDecided::words)
                    .containsExactly(task, true, "超时提醒 2 次后自动通过");
            assertThat(decided.to()).containsExactlyInAnyOrder("anna", "paula", "sue", "wendy");
        });
        for (var person : List.of("paula", "sue", "wendy")) {
            assertThat(as(person, () -> details.get(task)).offered().acts()).isEmpty();
            refused("inbox.overdue.readOnly", () -> as(person, () -> acts.comment(task, "为什么", null)));
        }
        refused("inbox.unknownTask", () -> as("yan", () -> details.get(task)));
    }

    @Test
    void rejectsByTheStepsOwnWay() {
        var task = annas("overdue=reject overdueEvery=1d");

        act(task, 1);

        assertThat(steps()).isEmpty();
        assertThat(told.acts).extracting(Act::action).containsExactly("complete", "overdue-reject");
        assertThat(told.words).extracting("approved").containsExactly(false);
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
    void whatARuleForbidsIsRecordedAndTriedAgain() {
        var task = annas(APPROVED);
        as("anna", () -> adding.add(task, "bob", "before", "先看"));
        told.acts.clear();

        act(task, 3);

        assertThat(approvers()).containsExactly("anna", "bob");
        assertThat(told.acts).extracting(Act::actor, Act::action).containsExactly(tuple("system", "overdue-failed"));
        assertThat(told.words).noneMatch(TaskDecided.class::isInstance);
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
}
