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
import qipan.testing.Agreement;
import qipan.testing.MySql;
import qipan.testing.Server;

/** Two and three nodes over one database: what they share, and what happens when one of them comes or goes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClusterIT {

    /** What a killed node had in hand is taken over when its lock ends: five minutes are too long for a test. */
    private static final String SHORT_LOCK = "qipan.engine.job-lock=PT30S";

    /** A node that goes as an operator ends it gives its jobs back: nobody has to wait for its locks. */
    private static final String LONG_LOCK = "qipan.engine.job-lock=PT30M";

    private static final String DRAIN = "qipan.web.drain=PT2S";

    private Cluster cluster;
    private Server one;
    private Server other;

    @BeforeAll
    void beginTogetherOnAnEmptyDatabase(@TempDir Path folder) {
        cluster = new Cluster(folder, MySql.fresh("cluster"));
        var first = CompletableFuture.supplyAsync(() -> cluster.join(SHORT_LOCK, DRAIN));
        other = cluster.join(SHORT_LOCK, DRAIN);
        one = first.join();
    }

    @BeforeEach
    void twoNodes() {
        one = alive(one);
        other = alive(other);
    }

    private Server alive(Server node) {
        return node != null && node.isAlive() ? node : cluster.join(SHORT_LOCK, DRAIN);
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
        var third = cluster.join(SHORT_LOCK, DRAIN);
        try {
            drill.awaitTasks();
            agree(drill, 0);
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
        agree(drill, 0);
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
        agree(drill, 0);
    }

    @Test
    void aRollingRestartFailsNoRequestAndLosesNoTimer() {
        replaceBoth(LONG_LOCK);
        var worked = launched();
        worked.makeDue();
        worked.awaitTasks();
        var wave = launched();
        int completed;
        try (var load = new Load(cluster.proxy().url(), "community_lead", worked.openTasks())) {
            await().until(() -> load.completed() > 10);
            wave.makeDue();
            wave.awaitMiddle();
            replaceBoth(SHORT_LOCK);
            wave.awaitTasks();
            load.close();
            assertThat(load.failures()).isEmpty();
            completed = load.completed();
            System.out.printf("chaos: rolling restart, %d pages and %d completions%n", load.looked(), completed);
        }
        agree(wave, 0);
        agree(worked, completed);
    }

    /** One after the other, each gone before its successor comes: as containers are replaced. */
    private void replaceBoth(String jobLock) {
        cluster.stop(one);
        one = cluster.join(jobLock, DRAIN);
        cluster.stop(other);
        other = cluster.join(jobLock, DRAIN);
    }

    private Drill launched() {
        return Drill.launch(cluster.as("manager"), cluster.database(), Drill.GROUPS).awaitGroups();
    }

    private void agree(Drill drill, int completed) {
        var agreement = new Agreement(cluster.database(), drill.id(), "wave-drill-group");
        agreement.holds(drill.groups(), completed);
        agreement.eachGroupCameOnceToItsTask(drill.groups());
    }
}
