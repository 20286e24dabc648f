package qipan.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import qipan.testing.MySql;
import qipan.testing.Server;

/** Two and three nodes over one database: what they share, and what happens when one of them comes or goes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClusterIT {

    /** What a killed node had in hand is taken over when its lock ends: five minutes are too long for a test. */
    private static final String SHORT_LOCK = "qipan.engine.job-lock=PT30S";

    private Cluster cluster;
    private Server one;
    private Server other;

    @BeforeAll
    void beginTogetherOnAnEmptyDatabase(@TempDir Path folder) {
        cluster = new Cluster(folder, MySql.fresh(ClusterIT.class));
        var first = CompletableFuture.supplyAsync(() -> cluster.join(SHORT_LOCK));
        other = cluster.join(SHORT_LOCK);
        one = first.join();
    }

    @BeforeEach
    void twoNodes() {
        one = alive(one);
        other = alive(other);
    }

    private Server alive(Server node) {
        return node != null && node.isAlive() ? node : cluster.join(SHORT_LOCK);
    }

    @AfterAll
    void end() {
        cluster.close();
    }

    @Test
    void whoSignedInAtOneNodeIsKnownToTheOther() {
        var visitor = new Visitor();
        assertThat(visitor.signIn("manager", one.url())).isEqualTo(200);
        assertThat(visitor.look(other.url())).isEqualTo(200);
    }

    @Test
    void everyTimerOfAWaveFiresOnceWithTwoNodesAndAThirdThatJoins() {
        var drill = launched();
        drill.makeDue();
        drill.awaitMiddle();
        var third = cluster.join(SHORT_LOCK);
        try {
            drill.awaitTasks();
            drill.agrees(0);
            assertThat(cluster.proxy().ready()).isEqualTo(3);
        } finally {
            cluster.stop(third);
        }
    }

    @Test
    void aNodeKilledInTheMiddleOfAWaveIsReplacedByTheOther() {
        var drill = launched();
        drill.makeDue();
        drill.awaitMiddle();
        cluster.kill(one);
        drill.awaitTasks();
        drill.agrees(0);
    }

    @Test
    void aNodeKilledInTheMiddleOfALaunchIsReplacedByTheOther() {
        var drill = Drill.launch(cluster.as("manager"), cluster.database(), Drill.GROUPS);
        await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(20)).until(() -> drill.waiting() > 0);
        cluster.kill(one);
        assertThat(drill.waiting()).as("groups under way when the node died").isLessThan(Drill.GROUPS);
        drill.awaitGroups();
        drill.makeDue();
        drill.awaitTasks();
        drill.agrees(0);
    }

    private Drill launched() {
        return Drill.launch(cluster.as("manager"), cluster.database(), Drill.GROUPS).awaitGroups();
    }
}
