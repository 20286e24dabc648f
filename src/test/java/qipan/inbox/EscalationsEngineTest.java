package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static qipan.inbox.InboxOnTheEngine.as;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.files.Place;
import qipan.files.PlacesInSight;
import qipan.security.Account;
import qipan.shared.SqlTime;

/** What whoever was told of a late task may do with it. Zoe, who stands in for the superior, and Yan hold nothing in the campaign. */
class EscalationsEngineTest extends InboxActs {

    @Autowired
    Escalations escalations;

    @Autowired
    Mentioning mentioning;

    @Autowired
    Copying copying;

    @Autowired
    PlacesInSight files;

    @Autowired
    Clock clock;

    private String instance;
    private String task;

    @BeforeEach
    void zoeIsTold() {
        jdbc.sql("delete from inbox_escalation").update();
        instance = run();
        task = taskOf(instance, POST);
        due(Duration.ofHours(-2));
        escalations.told(task, Set.of("zoe"), clock.instant());
        told.acts.clear();
    }

    @Test
    void whoWasToldSeesItAndHasASayAndNoMore() {
        assertThat(as("zoe", () -> details.get(task)).offered().acts()).containsExactlyInAnyOrder("comment", "cc");
        assertThat(as("zoe", () -> files.sees(Place.task(task)))).isTrue();

        as("zoe", () -> acts.comment(task, "今天能发吗", List.of("anna")));
        as("zoe", () -> copying.send(task, CopyTo.of(List.of("manager"), null), null));

        refused("inbox.notOffered", () -> as("zoe", () -> acts.claim(task)));
        refused("inbox.notYours", () -> as("zoe", () -> completing.complete(task, ANSWERS, null)));
        refused("inbox.notYours", () -> as("zoe", () -> acts.unclaim(task)));
        assertThat(as("anna", () -> mentioning.choices(task, "zo"))).extracting(Account::username).containsExactly("zoe");
    }

    @Test
    void nobodyElseDoesAndOfOtherTasksNeither() {
        var other = taskOf(run(), POST);

        refused("inbox.unknownTask", () -> as("yan", () -> details.get(task)));
        refused("inbox.unknownTask", () -> as("yan", () -> acts.comment(task, "我也看", null)));
        refused("inbox.unknownTask", () -> as("zoe", () -> details.get(other)));
        assertThat(as("yan", () -> files.sees(Place.task(task)))).isFalse();
        assertThat(as("zoe", () -> files.sees(Place.task(other)))).isFalse();
        assertThat(ids("zoe", View.TEAM)).isEmpty();
    }

    @Test
    void filesOfTheSameWorkAreSeenAsItsFormMayShowThem() {
        as("anna", () -> completing.complete(task, ANSWERS, null));
        assertThat(as("zoe", () -> files.sees(Place.task(task)))).isFalse();
        task = taskOf(instance, LOOK);
        due(Duration.ofHours(-2));
        escalations.told(task, Set.of("zoe"), clock.instant());

        assertThat(as("zoe", () -> files.sees(Place.task(taskDone())))).isTrue();
    }

    @Test
    void itEndsWhenTheTaskIsNoLongerLate() {
        due(Duration.ofHours(2));

        refused("inbox.unknownTask", () -> as("zoe", () -> details.get(task)));

        due(Duration.ofHours(-1));
        escalations.told(task, Set.of("zoe"), clock.instant());
        assertThat(as("zoe", () -> inbox.get(task)).acts()).contains("comment");
    }

    @Test
    void whoeverIsToldAgainKnowsItOnce() {
        escalations.told(task, Set.of("yan", "zoe"), clock.instant());
        escalations.told(task, Set.of(), clock.instant());

        assertThat(jdbc.sql("select person from inbox_escalation where task_id = ? order by person").param(task).query(String.class).list())
                .containsExactly("yan", "zoe");
    }

    @Test
    void andWhenSomebodyHasDoneIt() {
        as("anna", () -> completing.complete(task, ANSWERS, null));

        refused("inbox.unknownTask", () -> as("zoe", () -> details.get(task)));
        refused("inbox.unknownTask", () -> as("zoe", () -> copying.send(task, CopyTo.of(List.of("manager"), null), null)));
    }

    @Test
    void whatIsOldAndOverIsForgotten() {
        var old = SqlTime.toSql(clock.instant().minus(Duration.ofDays(91)));
        jdbc.sql("update inbox_escalation set told_at = ?").param(old).update();
        jdbc.sql("insert into inbox_escalation (person, task_id, told_at) values ('zoe', 'gone', ?)").param(old).update();

        escalations.forget();

        assertThat(jdbc.sql("select task_id from inbox_escalation").query(String.class).list()).containsExactly(task);
    }

    private String taskDone() {
        return jdbc.sql("select task_id from inbox_done where instance = ?").param(instance).query(String.class).single();
    }

    private void due(Duration from) {
        jdbc.sql("update inbox_task set due_at = ? where task_id = ?").params(SqlTime.toSql(clock.instant().plus(from)), task).update();
    }
}
