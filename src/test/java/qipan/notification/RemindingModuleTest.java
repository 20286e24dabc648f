package qipan.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import qipan.inbox.DueTasks.Next;
import qipan.inbox.DueTasks.Stage;

/** Who is reminded when, and who hears that others are late. */
class RemindingModuleTest extends LateTasks {

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
}
