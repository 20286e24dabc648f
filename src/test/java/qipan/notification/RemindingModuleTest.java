package qipan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyDouble;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.inbox.DueTasks.Next;
import qipan.inbox.DueTasks.Ripe;
import qipan.inbox.DueTasks.Round;
import qipan.inbox.DueTasks.Stage;
import qipan.inbox.InboxTask;

/** Who is reminded when, and who hears that others are late. */
class RemindingModuleTest extends NotificationModule {

    @Autowired
    Reminding reminding;

    private InboxTask task;

    @BeforeEach
    void everyDayIsAWorkday() {
        task = task("daily", "t1", "anna", "main_ip");
        open.put("t1", task);
        given(calendar.isWorkday(any())).willReturn(true);
        given(calendar.intoContactWindow(any())).willAnswer(asked -> asked.getArgument(0));
        given(calendar.plusLegalHours(any(), anyDouble())).willAnswer(asked ->
                asked.<Instant>getArgument(0).plus(Duration.ofHours(asked.<Double>getArgument(1).longValue())));
        given(people.escalation("main_ip")).willReturn(Optional.of("community_lead"));
        given(people.escalation("community_lead")).willReturn(Optional.of("project_lead"));
        given(people.people(any(), eq(List.of("community_lead")))).willReturn(List.of("carl"));
        given(people.people(any(), eq(List.of("project_lead")))).willReturn(List.of("paula"));
    }

    @Test
    void whoHasItIsRemindedBeforeTheEndAndAtTheEnd() {
        sweep(Stage.SOON);
        verify(due).next(List.of(new Next("t1", Stage.DUE, task.due())));
        now = task.due();
        sweep(Stage.DUE);
        verify(due).next(List.of(new Next("t1", Stage.LATE, escalation())));

        assertThat(noticesOf("anna")).extracting(Notice::kind).containsExactly(Kind.DUE, Kind.SOON);
        assertThat(noticesOf("carl")).isEmpty();
    }

    @Test
    void whatNobodyHasYetIsToldThoseWhoMayTakeIt() {
        task = task("daily", "t1", null, "main_ip");
        open.put("t1", task);
        given(people.people(any(), eq(List.of("main_ip")))).willReturn(List.of("anna", "bob"));

        sweep(Stage.SOON);

        assertThat(noticesOf("bob")).hasSize(1);
    }

    @Test
    void afterALongPauseTheEndIsSaidAndNotThatItIsNear() {
        now = task.due().plusSeconds(60);

        sweep(Stage.SOON);

        assertThat(noticesOf("anna")).extracting(Notice::kind).containsExactly(Kind.DUE);
    }

    @Test
    void theSuperiorHearsLaterAndOnce() {
        now = task.due().plusSeconds(60);
        sweep(Stage.LATE);
        verify(due).next(List.of(new Next("t1", Stage.LATE, escalation())));
        assertThat(noticesOf("carl")).isEmpty();

        now = escalation();
        sweep(Stage.LATE);

        verify(due).next(List.of(new Next("t1", Stage.LATE, null)));
        assertThat(noticesOf("carl")).extracting(Notice::kind).containsExactly(Kind.LATE);
        assertThat(noticesOf("anna")).isEmpty();
    }

    @Test
    void onARestDayItWaitsForTheNextWorkdaysMorning() {
        var morning = escalation().plus(Duration.ofDays(3));
        given(calendar.isWorkday(any())).willReturn(false);
        given(calendar.plusWorkDays(any(), eq(1), any())).willReturn(morning);
        now = escalation();

        sweep(Stage.LATE);

        verify(due).next(List.of(new Next("t1", Stage.LATE, morning)));
    }

    @Test
    void whoStandsInForTheSuperiorHearsInstead() {
        given(successors.inPlaceOf("carl", "t1", "c1")).willReturn("sue");
        now = escalation();

        sweep(Stage.LATE);

        assertThat(noticesOf("sue")).hasSize(1);
        assertThat(noticesOf("carl")).isEmpty();
    }

    @Test
    void whoIsLateAndOnesOwnSuperiorIsToldOneHigher() {
        given(people.people(any(), eq(List.of("community_lead")))).willReturn(List.of("anna"));
        now = escalation();

        sweep(Stage.LATE);

        assertThat(noticesOf("paula")).hasSize(1);
        assertThat(noticesOf("anna")).isEmpty();
    }

    @Test
    void whoStandsInTodayIsRemindedAndToldAsWell() {
        given(substitutes.inPlaceOf(eq("anna"), any())).willReturn(List.of("sue"));
        given(substitutes.inPlaceOf(eq("carl"), any())).willReturn(List.of("cora"));
        now = task.due();
        sweep(Stage.DUE);
        now = escalation();
        sweep(Stage.LATE);

        assertThat(noticesOf("sue")).extracting(Notice::kind).containsExactly(Kind.DUE);
        assertThat(noticesOf("cora")).extracting(Notice::kind).containsExactly(Kind.LATE);
        assertThat(noticesOf("carl")).hasSize(1);
        assertThat(noticesOf("anna")).hasSize(1);
        verify(escalations).told("t1", Set.of("carl", "cora"), now);
    }

    @Test
    void remindsAsOftenAsTheStepSaysAndThenDoesWhatComesLast() {
        properties = Map.of("overdue", "superior", "overdueReminders", "1", "overdueEvery", "4h");
        var first = new Round(1, task.due().plus(Duration.ofHours(4)));
        var second = new Round(2, task.due().plus(Duration.ofHours(8)));
        now = task.due();
        sweep(Stage.DUE);
        verify(due).next(List.of(new Next("t1", Stage.LATE, escalation(), first)));
        now = escalation();
        sweep(new Ripe(task, Stage.LATE, first));
        verify(due).next(List.of(new Next("t1", Stage.OVERDUE, first.at(), first)));
        now = first.at();
        sweep(new Ripe(task, Stage.OVERDUE, first));
        verify(due).next(List.of(new Next("t1", Stage.OVERDUE, second.at(), second)));
        verify(overdue, never()).act(any(), any());
        now = second.at();
        sweep(new Ripe(task, Stage.OVERDUE, second));

        var last = new Next("t1", Stage.OVERDUE, now.plus(Reminding.LEASE), second);
        verify(due).next(List.of(last));
        verify(overdue).act(eq(last), any());
        assertThat(noticesOf("anna")).extracting(Notice::kind).containsExactly(Kind.AGAIN, Kind.DUE);
    }

    @Test
    void remindsOnlyWhereTheStepSaysNoMore() {
        properties = Map.of("overdueReminders", "1", "overdueEvery", "4h");
        now = escalation().plus(Duration.ofHours(9));
        sweep(new Ripe(task, Stage.OVERDUE, new Round(1, escalation().plus(Duration.ofHours(3)))));

        verify(due).next(List.of(new Next("t1", Stage.LATE, null)));
        verify(overdue, never()).act(any(), any());
    }

    @Test
    void aReminderThatComesBeforeTheSuperiorHearsDoesNotKeepItFromThem() {
        properties = Map.of("overdueReminders", "1", "overdueEvery", "4h");
        var morning = task.due().plus(Duration.ofDays(3));
        given(calendar.isWorkday(any())).willReturn(false);
        given(calendar.plusWorkDays(any(), eq(1), any())).willReturn(morning);
        now = task.due();
        sweep(Stage.DUE);
        var first = new Round(1, task.due().plus(Duration.ofHours(4)));
        verify(due).next(List.of(new Next("t1", Stage.OVERDUE, first.at(), first)));
        now = first.at();
        sweep(new Ripe(task, Stage.OVERDUE, first));

        verify(due).next(List.of(new Next("t1", Stage.LATE, morning)));
    }

    @Test
    void whatWasToldWhenItWasLateAlreadyIsRemindedOfFromThenOn() {
        properties = Map.of("overdue", "superior", "overdueEvery", "4h");
        now = escalation().plus(Duration.ofDays(9));
        sweep(Stage.LATE);

        var first = new Round(1, now.plus(Duration.ofHours(4)));
        verify(due).next(List.of(new Next("t1", Stage.OVERDUE, first.at(), first)));
    }

    private Instant escalation() {
        return task.due().plus(Duration.ofHours(1));
    }

    private void sweep(Stage stage) {
        sweep(new Ripe(task, stage));
    }

    private void sweep(Ripe ripe) {
        given(due.ripe(any(), anyInt())).willReturn(List.of(ripe));
        reminding.sweep();
    }
}
