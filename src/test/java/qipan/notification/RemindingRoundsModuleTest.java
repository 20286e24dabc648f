package qipan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import qipan.inbox.DueTasks.Next;
import qipan.inbox.DueTasks.Ripe;
import qipan.inbox.DueTasks.Round;
import qipan.inbox.DueTasks.Stage;

/** How often people are reminded of what is overdue, and what comes last. */
class RemindingRoundsModuleTest extends LateTasks {

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
}
