package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static qipan.inbox.SampleFacts.NOW;
import static qipan.inbox.SampleFacts.changed;
import static qipan.inbox.SampleFacts.completed;
import static qipan.inbox.SampleFacts.created;
import static qipan.inbox.SampleFacts.in;
import static qipan.inbox.SampleFacts.task;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import qipan.engine.Fact;
import qipan.inbox.DueTasks.Next;
import qipan.inbox.DueTasks.Round;
import qipan.inbox.DueTasks.Stage;
import qipan.shared.Zones;

/** When something is to be said about an open task, and into whose hands it went. */
@Import({DueTasks.class, KnownTasks.class, Deadlines.class, StandIns.class, SubstitutionStore.class})
@RecordApplicationEvents
class DueTasksPersistenceTest extends InboxLists {

    private static final Instant DUE = NOW.plus(Duration.ofHours(4));
    private static final Instant SOON = NOW.plus(Duration.ofHours(3));

    @Autowired
    DueTasks due;

    @Autowired
    KnownTasks known;

    @Autowired
    Deadlines deadlines;

    @Autowired
    SubstitutionStore substitutions;

    @Autowired
    TaskNotes notes;

    @Autowired
    ApplicationEvents events;

    @Test
    void aTaskIsRipeAtThreeQuartersOfItsTimeAndThenWhenToldSo() {
        tell(created(in("c1", "g1"), task("t1", "anna", DUE)), created(in("c1", "g1"), task("t2", "anna", null)));

        assertThat(due.ripe(SOON.minusMillis(1), 10)).isEmpty();
        assertThat(due.ripe(SOON, 10)).extracting(one -> one.task().id(), DueTasks.Ripe::stage).containsExactly(tuple("t1", Stage.SOON));

        due.next(List.of(new Next("t1", Stage.DUE, DUE)));
        assertThat(due.ripe(DUE.minusMillis(1), 10)).isEmpty();
        assertThat(due.ripe(DUE, 10)).extracting(DueTasks.Ripe::stage).containsExactly(Stage.DUE);

        due.next(List.of(new Next("t1", Stage.LATE, null)));
        assertThat(due.ripe(DUE.plus(Duration.ofDays(99)), 10)).isEmpty();
    }

    @Test
    void nothingIsSaidWhileItsProcessRestsNorOfWhatIsDone() {
        tell(created(in("c1", "g1"), task("t1", "anna", DUE)), created(in("c1", "g2"), task("t2", "anna", DUE)));

        tell(new Fact.ProcessHeld(NOW, in("c1", "g1"), true), completed(in("c1", "g2"), "t2", "anna"));
        assertThat(due.ripe(DUE, 10)).isEmpty();

        tell(new Fact.ProcessHeld(NOW, in("c1", "g1"), false));
        assertThat(due.ripe(DUE, 10)).extracting(one -> one.task().id()).containsExactly("t1");
    }

    @Test
    void anotherDueDateIsRemindedOfAnewAndAnotherAssigneeIsNot() {
        tell(created(in("c1", "g1"), task("t1", "anna", DUE)));
        due.next(List.of(new Next("t1", Stage.LATE, null)));

        tell(changed(in("c1", "g1"), task("t1", "bob", DUE)));
        assertThat(due.ripe(DUE, 10)).isEmpty();

        tell(changed(in("c1", "g1"), task("t1", "bob", DUE.plus(Duration.ofHours(4)))));
        assertThat(due.ripe(NOW.plus(Duration.ofHours(6)), 10)).extracting(DueTasks.Ripe::stage).containsExactly(Stage.SOON);
    }

    @Test
    void knowsWhereATaskStandsInItsPolicyUntilItGetsAnotherEnd() {
        tell(created(in("c1", "g1"), task("t1", "anna", DUE)));
        var round = new Round(2, DUE.plus(Duration.ofHours(8)));
        var said = new Next("t1", Stage.OVERDUE, DUE.plus(Duration.ofHours(8)), round);
        due.next(List.of(said));
        tell(changed(in("c1", "g1"), task("t1", "bob", DUE)));

        assertThat(due.ripe(DUE.plus(Duration.ofHours(8)), 10)).extracting(DueTasks.Ripe::stage, DueTasks.Ripe::round)
                .containsExactly(tuple(Stage.OVERDUE, round));
        assertThat(due.stillAt(said)).isTrue();
        assertThat(due.stillAt(new Next("t1", Stage.OVERDUE, DUE, round))).isFalse();
        tell(new Fact.ProcessHeld(NOW, in("c1", "g1"), true));
        assertThat(due.stillAt(said)).isFalse();
        tell(new Fact.ProcessHeld(NOW, in("c1", "g1"), false));

        tell(changed(in("c1", "g1"), task("t1", "bob", DUE.plus(Duration.ofHours(4)))));

        assertThat(due.stillAt(said)).isFalse();
        assertThat(due.ripe(DUE.plus(Duration.ofHours(8)), 10)).extracting(DueTasks.Ripe::round).containsExactly(Round.NONE);
    }

    @Test
    void deadlinesAreOnesOwnAndThoseOfWhomOneStandsInFor() {
        tell(
                created(in("c1", "g1"), task("late", "anna", NOW.minusSeconds(60))), created(in("c1", "g2"), task("later", "anna", DUE)),
                created(in("c1", "g3"), task("never", "anna", null)), created(in("c1", "g4"), task("free", null, DUE, "main_ip")),
                created(in("c1", "g5"), task("bobs", "bob", SOON)), created(in("c2", "g1"), task("elsewhere", "bob", SOON)),
                created(in("c1", "g6"), task("rests", "anna", SOON)));
        tell(new Fact.ProcessHeld(NOW, in("c1", "g6"), true));
        var today = LocalDate.ofInstant(NOW, Zones.SHANGHAI);
        substitutions.insert(new Substitution("s1", "bob", "anna", today, today, List.of("c1"), null, null, null, "bob", NOW, null));

        assertThat(deadlines.of("anna", DUE.plusSeconds(1), 10)).extracting(InboxTask::id).containsExactly("late", "bobs", "later");
        assertThat(deadlines.of("anna", DUE, 10)).extracting(InboxTask::id).containsExactly("late", "bobs");
        assertThat(deadlines.of("anna", DUE.plusSeconds(1), 2)).extracting(InboxTask::id).containsExactly("late", "bobs");
        assertThat(deadlines.of("bob", DUE, 10)).extracting(InboxTask::id).containsExactlyInAnyOrder("bobs", "elsewhere");
    }

    @Test
    void whatIsToldLateIsNotRemindedOfWhatLiesBehind() {
        assertThat(NextReminder.of(NOW, DUE, SOON)).isEqualTo(new NextReminder(Stage.DUE, DUE));
        assertThat(NextReminder.of(NOW, DUE, DUE)).isEqualTo(new NextReminder(Stage.LATE, DUE));
        assertThat(NextReminder.of(NOW, null, DUE).at()).isNull();
    }

    @Test
    void tellsIntoWhoseHandsATaskWentAndNothingWhenItStaysThere() {
        tell(created(in("c1", "g1"), task("t1", null, DUE, "main_ip")), created(in("c1", "g1"), task("t2", "anna", DUE)));
        tell(changed(in("c1", "g1"), task("t1", "anna", DUE)), changed(in("c1", "g1"), task("t2", "bob", DUE)));
        tell(changed(in("c1", "g1"), task("t1", "anna", SOON)), changed(in("c1", "g1"), task("t2", null, DUE)));

        assertThat(events.stream(TaskHandedOn.class)).containsExactly(
                new TaskHandedOn("t1", in("c1", "g1").key(), null, "anna", NOW), new TaskHandedOn("t2", in("c1", "g1").key(), "anna", "bob", NOW));
    }

    @Test
    void knowsOpenTasksAndWhatWasDoneToThemLast() {
        tell(created(in("c1", "g1"), task("t1", "anna", DUE)), created(in("c1", "g2"), task("t2", "anna", DUE)));
        tell(completed(in("c1", "g2"), "t2", "anna"));
        notes.add("t1", new TaskNotes.Note(NOW, "bob", null, "transfer", "安娜：请假"));
        notes.add("t1", new TaskNotes.Note(NOW.plusSeconds(1), "bob", null, "comment", "好"));

        assertThat(known.open(List.of("t1", "t2")).keySet()).containsExactly("t1");
        assertThat(known.lastActs(List.of("t1"))).containsEntry("t1", new KnownTasks.LastAct(NOW, "bob", "transfer", "安娜：请假"));
    }
}
