package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static qipan.inbox.InboxOnTheEngine.as;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.inbox.Substituting.Wish;
import qipan.shared.SqlTime;
import qipan.shared.Zones;
import tools.jackson.databind.json.JsonMapper;

/** Open pages hear when their lists change. Anna and Bob are main_ip, Bob alone is group_admin, Zoe holds nothing. */
class LiveEngineTest extends InboxActs {

    @Autowired
    LivePages pages;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    @Autowired
    Substituting substituting;

    @Autowired
    LiveAudience audience;

    private final OpenPage anna = new OpenPage("anna", null);
    private final OpenPage bob = new OpenPage("bob", null);
    private final OpenPage zoe = new OpenPage("zoe", null);
    private final OpenPage yan = new OpenPage("yan", null);

    /** Tests before this one may have had other people in the roles. */
    @BeforeEach
    void askWhoHoldsTheRoles() {
        audience.forget();
    }

    @AfterEach
    void leave() {
        List.of(anna, bob, zoe, yan).forEach(pages::remove);
    }

    @Test
    void whoCouldTakeATaskHearsThatItCameAndThatItWent() {
        List.of(anna, bob, zoe).forEach(pages::add);
        var task = taskOf(run(), POST);
        await().until(() -> heard(anna, task) && heard(bob, task));
        bob.told.clear();

        as("anna", () -> acts.claim(task));
        await().until(() -> heard(bob, task));
        bob.told.clear();
        anna.told.clear();

        as("anna", () -> completing.complete(task, ANSWERS, null));
        await().until(() -> heard(bob, task) && heard(anna, task));
        assertThat(heard(zoe, task)).isFalse();
    }

    @Test
    void fromWhomATaskIsTakenHearsIt() {
        var task = taskOf(run(), POST);
        as("anna", () -> acts.claim(task));
        List.of(anna, zoe).forEach(pages::add);
        await().until(() -> heard(anna, task));
        anna.told.clear();

        as("anna", () -> acts.unclaim(task));
        await().until(() -> heard(anna, task));
        assertThat(heard(zoe, task)).isFalse();
    }

    @Test
    void whoseWorkRestsHearsIt() {
        var instance = run();
        var task = taskOf(instance, POST);
        as("anna", () -> acts.claim(task));
        pages.add(anna);
        await().until(() -> heard(anna, task));
        anna.told.clear();

        processes.hold(List.of(instance));

        await().until(() -> heard(anna, task));
    }

    @Test
    void whoDoesSomebodysTasksHearsOfThem() {
        var today = LocalDate.ofInstant(clock.instant(), Zones.SHANGHAI);
        var task = taskOf(run(), POST);
        List.of("anna>zoe", "zoe>yan").forEach(pair -> jdbc.sql(
                        "insert into substitution (id, person, substitute, from_day, until_day, set_by, set_at) values (?, ?, ?, ?, ?, 'anna', ?)")
                .params(pair, pair.split(">")[0], pair.split(">")[1], today, today, SqlTime.toSql(clock.instant()))
                .update());
        List.of(anna, zoe, yan).forEach(pages::add);

        as("anna", () -> acts.claim(task));

        await().until(() -> heard(anna, task) && heard(zoe, task) && heard(yan, task));
        jdbc.sql("delete from substitution").update();
    }

    @Test
    void whoIsNamedAsSubstituteLooksAtOnce() {
        pages.add(bob);

        var today = LocalDate.ofInstant(clock.instant(), Zones.SHANGHAI);
        as("anna", () -> substituting.set("anna", new Wish("bob", today, today, null, null, null, null)));

        await().until(() -> bob.told.contains("changed "));
        jdbc.sql("delete from substitution").update();
    }

    @Test
    void otherNodesAreToldInOneLine() {
        var other = new LiveWords(jdbc, json, clock);
        other.listen();

        var task = taskOf(run(), POST);

        await().until(() -> other.hear().stream().anyMatch(word -> word.getOrDefault("r:c1:main_ip", Set.of()).contains(task)));
        assertThat(other.hear()).isEmpty();
    }

    @Test
    void anotherNodeWhoseLineComesLateIsHeard() {
        var here = new LiveWords(jdbc, json, clock);
        var there = new LiveWords(jdbc, json, clock);
        here.listen();
        there.tell(Map.of("u:anna", Set.of("t1")));
        var late = jdbc.sql("select max(id) from inbox_word").query(Long.class).single();
        jdbc.sql("update inbox_word set id = id + 5 where id = ?").param(late).update();
        assertThat(here.hear()).contains(Map.of("u:anna", Set.of("t1")));

        jdbc.sql("insert into inbox_word (id, node, told_at, changes) select ?, 'third', told_at, '{\"u:bob\": []}' from inbox_word where id = ?")
                .params(late + 1, late + 5)
                .update();

        assertThat(here.hear()).contains(Map.of("u:bob", Set.of()));
        jdbc.sql("delete from inbox_word where id > ?").param(late).update();
    }

    private static boolean heard(OpenPage page, String task) {
        return page.told.stream().anyMatch(word -> word.startsWith("changed") && word.contains(task));
    }
}
