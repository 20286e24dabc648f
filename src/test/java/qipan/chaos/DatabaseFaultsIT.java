package qipan.chaos;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import qipan.testing.Api;

/** What the database can do to the program: die and come back, have no connection left, send one of two away. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseFaultsIT {

    private static final int CONNECTIONS = 8;

    /** What a node had in hand when the database died waits for its lock. */
    private static final String SHORT_LOCK = "qipan.engine.job-lock=PT30S";

    private KillableMySql mysql;
    private Cluster cluster;

    @BeforeAll
    void begin(@TempDir Path folder) {
        mysql = new KillableMySql();
        cluster = new Cluster(folder, mysql.database());
        cluster.join(SHORT_LOCK, "spring.datasource.hikari.maximum-pool-size=" + CONNECTIONS);
    }

    @AfterAll
    void end() {
        cluster.close();
        mysql.close();
    }

    @Test
    void aDatabaseKilledInTheMiddleOfAWaveLosesNothing() {
        var drill = Drill.launch(cluster.as("manager"), cluster.database(), Drill.GROUPS).awaitGroups();
        drill.makeDue();
        drill.awaitMiddle();
        mysql.kill();
        var answer = cluster.as("manager").get("/api/campaigns/" + drill.id());
        assertThat(answer.status()).as("answer without a database: %s", answer.text()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).hasValue("3");
        mysql.startAgain();
        drill.awaitTasks();
        drill.agrees(0);
        assertThat(cluster.as("manager").get("/api/campaigns/" + drill.id()).status()).isEqualTo(200);
    }

    @Test
    void whoGetsNoConnectionIsToldToComeBackAndTheOthersGoOn() {
        var drill = Drill.launch(cluster.as("manager"), cluster.database(), 4 * CONNECTIONS).awaitGroups();
        drill.makeDue();
        drill.awaitTasks();
        var lead = cluster.as(Drill.LEAD);
        lead.get("/api/me").body();
        var threads = Executors.newFixedThreadPool(4 * CONNECTIONS);
        List<CompletableFuture<Api.Answer>> completions;
        try (var side = new SideConnection(cluster.database())) {
            side.execute("select * from ACT_RU_TASK where ID_ in (select task_id from inbox_task where campaign = '" + drill.id() + "') for update");
            completions = drill.openTasks().stream()
                    .map(task -> CompletableFuture.supplyAsync(
                            () -> lead.post("/api/tasks/" + task + "/complete", Map.of("values", Map.of(), "opinion", "演练")), threads))
                    .toList();
            await().atMost(Duration.ofMinutes(2)).until(() -> completions(completions, 503) >= CONNECTIONS);
            var answer = lead.get("/api/tasks?view=mine&limit=10");
            assertThat(answer.status()).as("answer without a connection: %s", answer.text()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).hasValue("3");
        }
        completions.forEach(CompletableFuture::join);
        threads.shutdown();
        assertThat(completions.stream().map(CompletableFuture::join).collect(groupingBy(Api.Answer::status, counting())).keySet())
                .as("409 is for those whose wait for the row was too long even for the database")
                .allMatch(status -> status / 100 == 2 || status == 503 || status == 409);
        assertThat(lead.get("/api/tasks?view=mine&limit=10").status()).isEqualTo(200);
        drill.agrees((int) completions.stream().filter(it -> it.join().status() / 100 == 2).count());
    }

    private static long completions(List<CompletableFuture<Api.Answer>> all, int status) {
        return all.stream().filter(it -> it.isDone() && it.join().status() == status).count();
    }

    /** The node has written less than the other side when they meet, and so is the one that the database sends away. */
    @Test
    void jobsThatLoseADeadlockAreDoneAgain() {
        var drill = Drill.launch(cluster.as("manager"), cluster.database(), Drill.GROUPS).awaitGroups();
        var before = deadlocks();
        try (var side = new SideConnection(cluster.database())) {
            side.execute("create table if not exists weight (id int auto_increment primary key)");
            side.execute("insert into weight (id) with recursive n as (select 1 i union all select i + 1 from n where i < 900) select null from n a join n b on b.i < 90");
            side.execute("select * from campaign_group where campaign = '" + drill.id() + "' and code = 'g00333' for update");
            drill.makeDue();
            await().atMost(Duration.ofMinutes(1)).until(() -> cluster.database()
                    .count("select count(*) from information_schema.innodb_trx where trx_state = 'LOCK WAIT'") > 0);
            side.execute("select * from ACT_RU_EXECUTION where BUSINESS_KEY_ like '" + drill.id() + "/%' for update");
            side.execute("select * from campaign_group where campaign = '" + drill.id() + "' for update");
            assertThat(deadlocks()).as("deadlocks").isGreaterThan(before);
        }
        drill.awaitTasks();
        drill.agrees(0);
    }

    private long deadlocks() {
        return cluster.database().count("select COUNT from information_schema.innodb_metrics where NAME = 'lock_deadlocks'");
    }
}
