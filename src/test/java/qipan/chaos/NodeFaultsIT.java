package qipan.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import qipan.testing.Database;
import qipan.testing.MySql;

/** Nodes that live but do not do what they should: frozen, with a wrong clock, with work that fails, with far too much of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NodeFaultsIT {

    private static final String SHORT_LOCK = "qipan.engine.job-lock=PT30S";

    /** Groups whose timers came due while nothing ran: {@code -Dchaos.backlog=100000} takes the better part of an hour. */
    private static final int BACKLOG = Integer.getInteger("chaos.backlog", 10_000);

    private Database database;
    private Cluster cluster;

    /** Once: what is published there at the first start need not be published again. */
    @BeforeAll
    void begin() {
        database = MySql.fresh(NodeFaultsIT.class);
    }

    @BeforeEach
    void empty(@TempDir Path folder) {
        cluster = new Cluster(folder, database);
    }

    @AfterEach
    void end() {
        cluster.close();
    }

    /** Its transactions stay open until the database misses it; when it wakes, what it had in hand is no longer its own. */
    @Test
    void aFrozenNodeIsReplacedAndDoesNothingWhenItWakes() {
        var missedSoon = "spring.datasource.hikari.data-source-properties.sessionVariables=wait_timeout=15";
        var frozen = cluster.join(SHORT_LOCK, missedSoon);
        cluster.join(SHORT_LOCK, missedSoon);
        var drill = launched();
        drill.makeDue();
        drill.awaitMiddle();
        frozen.freeze();
        try {
            drill.awaitTasks();
        } finally {
            frozen.thaw();
        }
        await().atMost(Duration.ofMinutes(1)).until(() -> cluster.as("manager", frozen).get("/api/campaigns/" + drill.id()).status() == 200);
        drill.agrees(0);
    }

    /** To the node that is an hour ahead, every lock of the other one seems to have ended long ago. */
    @Test
    void aNodeWhoseClockIsAnHourAheadDoesNothingTwice() {
        cluster.join(SHORT_LOCK);
        cluster.database().execute("insert into sandbox_clock (id, offset_millis) values (1, 3600000)");
        cluster.join(SHORT_LOCK);
        cluster.database().execute("delete from sandbox_clock");
        var drill = launched();
        drill.makeDue();
        drill.awaitTasks();
        drill.agrees(0);
    }

    @Test
    void groupsThatCannotGoOnHoldUpNobodyAndGoOnWhenMended() {
        cluster.join(SHORT_LOCK);
        var drill = Drill.launch(cluster.as("manager"), cluster.database(), 2 * Drill.GROUPS).awaitGroups();
        var poisoned = "NAME_ = 'saleOpenAt' and PROC_INST_ID_ in (select process_instance from campaign_group"
                + " where campaign = '" + drill.id() + "' and code in ('g00001', 'g00002', 'g00333'))";
        cluster.database().execute("update ACT_RU_VARIABLE set TEXT2_ = TEXT_, TEXT_ = 'poison' where " + poisoned);
        drill.makeDue();
        await().atMost(Duration.ofMinutes(5)).until(() -> drill.tasks() == drill.groups() - 3);
        var incidents = "/api/campaigns/" + drill.id() + "/incidents";
        await().atMost(Duration.ofMinutes(2)).until(() -> cluster.as("manager").get(incidents).body().path("items").size() == 3);

        cluster.database().execute("update ACT_RU_VARIABLE set TEXT_ = TEXT2_, TEXT2_ = null where " + poisoned);
        for (var incident : cluster.as("manager").get(incidents).body().path("items")) {
            cluster.as("manager").post(incidents + "/" + incident.path("id").asString() + "/retry", Map.of()).body();
        }
        drill.awaitTasks();
        drill.agrees(0);
        assertThat(cluster.as("manager").get(incidents).body().path("items")).isEmpty();
    }

    @Test
    void theTimersOfANightWithoutTheProgramAreWorkedOffInTheMorning() {
        var evening = cluster.join(SHORT_LOCK);
        var drill = Drill.launch(cluster.as("manager"), cluster.database(), BACKLOG);
        drill.awaitGroups(Duration.ofMinutes(30));
        cluster.stop(evening);
        drill.makeDue();
        var second = CompletableFuture.runAsync(() -> cluster.join(SHORT_LOCK));
        cluster.join(SHORT_LOCK);
        second.join();
        drill.awaitTasks(Duration.ofMinutes(30));
        System.out.printf("chaos: %d timers of a night on two nodes, from the first task to the last %d s%n",
                BACKLOG, database.count("select timestampdiff(second, min(created_at), max(created_at)) from inbox_task"
                        + " where campaign = '" + drill.id() + "'"));
        drill.agrees(0);
    }

    private Drill launched() {
        return Drill.launch(cluster.as("manager"), cluster.database(), Drill.GROUPS).awaitGroups();
    }
}
