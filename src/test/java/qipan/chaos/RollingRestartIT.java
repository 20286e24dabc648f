package qipan.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qipan.testing.MySql;
import qipan.testing.Server;

/** Both nodes are replaced one after the other while people work and a wave is under way: nobody notices. */
class RollingRestartIT {

    /** A node that goes as an operator ends it gives its jobs back: nobody has to wait for its locks. */
    private static final String LONG_LOCK = "qipan.engine.job-lock=PT30M";

    /** Longer than the proxy takes to notice. */
    private static final String DRAIN = "qipan.web.drain=PT3S";

    @TempDir
    Path folder;

    @Test
    void failsNoRequestAndLosesNoTimer() {
        try (var cluster = new Cluster(folder, MySql.fresh(RollingRestartIT.class))) {
            var second = CompletableFuture.supplyAsync(() -> cluster.join(LONG_LOCK, DRAIN));
            var nodes = List.of(cluster.join(LONG_LOCK, DRAIN), second.join());
            var worked = launch(cluster);
            worked.makeDue();
            worked.awaitTasks();
            var wave = launch(cluster);
            var completed = restartUnderLoad(cluster, nodes, worked, wave);
            wave.agrees(0);
            worked.agrees(completed);
        }
    }

    private static Drill launch(Cluster cluster) {
        return Drill.launch(cluster.as("manager"), cluster.database(), Drill.GROUPS).awaitGroups();
    }

    /** @return how many tasks people completed meanwhile */
    private static int restartUnderLoad(Cluster cluster, List<Server> nodes, Drill worked, Drill wave) {
        try (var load = new Load(cluster.proxy().url(), worked.openTasks())) {
            await().until(() -> load.completed() > 10);
            wave.makeDue();
            wave.awaitMiddle();
            for (var node : nodes) {
                cluster.stop(node);
                cluster.join(LONG_LOCK, DRAIN);
                await().until(() -> cluster.proxy().ready() == 2);
            }
            wave.awaitTasks();
            load.close();
            System.out.printf("chaos: rolling restart, %d pages and %d completions%n", load.looked(), load.completed());
            assertThat(load.failures()).isEmpty();
            return load.completed();
        }
    }
}
