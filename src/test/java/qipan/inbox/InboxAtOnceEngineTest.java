package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static qipan.inbox.InboxOnTheEngine.as;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.inbox.Substituting.Wish;
import qipan.shared.Refusal;
import qipan.shared.Zones;

/** Many act at once, records fail, lists are rebuilt: nothing is lost or done twice. On MySQL too: {@link InboxAtOnceMySqlIT}. */
class InboxAtOnceEngineTest extends InboxActs {

    @Autowired
    Urging urging;

    @Autowired
    Copying copying;

    @Autowired
    Substituting substituting;

    @Autowired
    Clock clock;

    @Test
    void ofManyWhoCompleteATaskAtOnceExactlyOneWins() {
        for (var round = 0; round < 5; round++) {
            var task = taskOf(run(), POST);

            var refusals = atOnce(List.of("anna", "bob", "anna", "bob"), who -> completing.complete(task, ANSWERS, null));

            assertThat(refusals).hasSize(3).allMatch(refusal -> refusal.kind() == Refusal.Kind.CONFLICT);
            assertThat(told.done).hasSize(round + 1);
            assertThat(jdbc.sql("select count(*) from inbox_done where task_id = ?").param(task).query(Long.class).single())
                    .isEqualTo(1);
        }
    }

    @Test
    void ofManyWhoClaimATaskAtOnceExactlyOneGetsIt() {
        var task = taskOf(run(), POST);

        var refusals = atOnce(List.of("anna", "bob"), who -> acts.claim(task));

        assertThat(refusals).hasSize(1).allMatch(refusal -> refusal.kind() == Refusal.Kind.CONFLICT);
    }

    @Test
    void ofManyWhoUrgeAtOnceNoMoreGetThroughThanTheDayAllows() {
        var task = taskOf(run(), POST);

        var refusals = atOnce(List.of("manager", "manager", "manager", "manager", "manager"), who -> urging.urge(task, null));

        assertThat(refusals).hasSize(2).allMatch(refusal -> refusal.messageKey().equals("inbox.urge.tooOften"));
    }

    @Test
    void ofManyWhoSendTheSameCopyAtOnceOneDoes() {
        var task = taskOf(run(), POST);
        told.words.clear();

        var refusals = atOnce(List.of("anna", "bob", "manager"), who -> copying.send(task, CopyTo.of(List.of("zoe"), null), null));

        assertThat(refusals).isEmpty();
        assertThat(told.words).hasSize(1);
    }

    @Test
    void ofAPersonAndTheSubstituteOneCompletesIt() {
        jdbc.sql("delete from substitution").update();
        var day = LocalDate.ofInstant(clock.instant(), Zones.SHANGHAI);
        var periods = atOnce(List.of("anna", "anna", "anna"), who -> substituting.set("anna", new Wish("bob", day, day, null, null, null, null)));
        assertThat(periods).hasSize(2).allMatch(refusal -> refusal.messageKey().equals("inbox.substitute.overlaps"));
        var task = taskOf(run(), POST);
        as("anna", () -> acts.claim(task));

        var refusals = atOnce(List.of("anna", "bob"), who -> completing.complete(task, ANSWERS, null));

        assertThat(refusals).hasSize(1).allMatch(refusal -> refusal.kind() == Refusal.Kind.CONFLICT);
        jdbc.sql("delete from substitution").update();
    }

    @Test
    void ofManyWhoGiveTheSameUniqueAnswerAtOnceExactlyOneIsTaken() {
        for (var round = 0; round < 5; round++) {
            var numbered = Map.<String, Object>of("replies", 1, "receipt", "B-" + round);
            var open = new ConcurrentLinkedQueue<>(List.of(taskOf(run(), POST), taskOf(run(), POST), taskOf(run(), POST)));

            var refusals = atOnce(List.of("anna", "bob", "anna"), who -> completing.complete(open.remove(), numbered, null));

            assertThat(refusals).hasSize(2).allMatch(refusal -> refusal.kind() == Refusal.Kind.INVALID);
        }
    }

    @Test
    void neighboursInOneInstanceDoNotGetInEachOthersWay() {
        for (var round = 0; round < 5; round++) {
            var instance = run();
            var post = taskOf(instance, POST);
            var look = taskOf(instance, LOOK);

            var refusals = atOnce(List.of("anna", "bob"), who -> {
                if (who.equals("anna")) {
                    completing.complete(post, ANSWERS, null);
                } else {
                    completing.complete(look, Map.of(), null);
                }
            });

            assertThat(refusals).isEmpty();
            assertThat(taskOf(instance, "userTask_xx03_last")).isNotNull();
        }
    }

    @Test
    void withoutItsRecordThereIsNoAct() {
        var task = taskOf(run(), POST);
        told.broken = true;

        assertThatThrownBy(() -> as("anna", () -> completing.complete(task, ANSWERS, null)))
                .hasMessage("no room for records");

        assertThat(ids("anna", View.CLAIMABLE)).contains(task);
        assertThat(ids("anna", View.DONE)).isEmpty();
        assertThat(tasks.variables(task)).doesNotContainKey("replies");
    }

    @Test
    void rebuiltFromTheEngineTheListsAreAsTheyWereKept() {
        var held = run();
        as("anna", () -> acts.claim(taskOf(run(), POST)));
        as("bob", () -> completing.complete(taskOf(run(), LOOK), Map.of(), null));
        var givenBack = taskOf(run(), POST);
        as("anna", () -> acts.claim(givenBack));
        as("anna", () -> acts.unclaim(givenBack));
        tasks.setDue(givenBack, null);
        processes.hold(List.of(held));
        var kept = tables();

        var count = rebuild.rebuild();

        assertThat(count).isEqualTo(7);
        assertThat(tables()).isEqualTo(kept);
    }

    private List<List<Map<String, Object>>> tables() {
        return List.of(
                rows("select * from inbox_task order by task_id"),
                rows("select * from inbox_audience order by role_queue, queue"));
    }

    /** Times to the second: that is how the engine's own tables round them on MySQL. */
    private List<Map<String, Object>> rows(String sql) {
        var rows = jdbc.sql(sql).query().listOfRows();
        rows.forEach(row -> row.replaceAll((column, value) -> value instanceof Timestamp time
                ? Math.round(time.getTime() / 1000.0)
                : value instanceof LocalDateTime time ? time.plusNanos(500_000_000).truncatedTo(ChronoUnit.SECONDS) : value));
        return rows;
    }

    private static List<Refusal> atOnce(List<String> people, Consumer<String> deed) {
        return AtOnce.refusals(people.stream().map(who -> (Callable<String>) () -> {
            as(who, () -> deed.accept(who));
            return who;
        }).toList());
    }
}
