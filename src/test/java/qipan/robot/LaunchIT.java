package qipan.robot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qipan.testing.MySql;
import qipan.testing.Server;

/**
 * The main job end to end: a campaign from draft to close, every group through its eleven days, played over HTTP by
 * people who know nothing but what the API tells them. {@code -Dqipan.robot.groups=300} plays it at full size.
 */
class LaunchIT {

    private static final int GROUPS = Integer.getInteger("qipan.robot.groups", 4);
    private static final int DAYS = 120;

    @TempDir
    Path folder;

    @Test
    void everyGroupGoesThroughItsElevenDaysOnTheEmbeddedDatabase() {
        try (var server = Server.demo(folder)) {
            play(server);
        }
    }

    @Test
    void everyGroupGoesThroughItsElevenDaysOnMySql() {
        try (var server = Server.demo(folder, MySql.fresh("launch_robot"))) {
            play(server);
        }
    }

    private static void play(Server server) {
        var launch = Launch.draft(server.url(), "秋季发售", Map.of("runMode", "fine", "abRequired", false, "waveSize", GROUPS));
        launch.addGroups(GROUPS);
        launch.launch();
        try (var crew = new Crew(server.url(), launch, Map.of())) {
            crew.workUntilOver(DAYS);
            System.out.printf("robot: %d groups, %d tasks, %s%n", GROUPS, crew.done(), crew.tally());
            assertThat(crew.done("dx05")).as("day notes").isGreaterThanOrEqualTo(10 * GROUPS);
        }
        assertThat(launch.ledger()).hasSize(GROUPS).allSatisfy(row -> assertThat(row.path("status").asString()).isEqualTo("done"));
        assertThat(launch.campaign().path("groups").path("done").asInt()).isEqualTo(GROUPS);
        assertThat(openTasks(launch)).isZero();
    }

    private static int openTasks(Launch launch) {
        return launch.manager().get("/api/tasks?view=team&campaign=" + launch.id()).body().path("items").size();
    }
}
