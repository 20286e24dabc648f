package qipan.robot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qipan.testing.Agreement;
import qipan.testing.Database;
import qipan.testing.Server;

/**
 * The main job end to end: a campaign from draft to close, every group through its eleven days, played over HTTP by
 * people who know nothing but what the API tells them, with a restart in the middle.
 * {@code -Dqipan.robot.groups=300} plays it at full size. On MySQL: {@link LaunchMySqlIT}.
 */
class LaunchIT {

    private static final int GROUPS = Integer.getInteger("qipan.robot.groups", 2);
    private static final int DAYS_OF_A_GROUP = 11;
    private static final int DAYS = 120;

    @TempDir
    Path folder;

    /** The embedded one here. */
    Database database() {
        return Database.h2WrittenLater(folder);
    }

    @Test
    void everyGroupGoesThroughItsElevenDays() {
        var database = database();
        Launch launch;
        Crew crew;
        try (var server = Server.demo(folder, database)) {
            launch = Launch.draft(server.url(), "秋季发售", Map.of("runMode", "fine", "abRequired", false, "waveSize", GROUPS));
            launch.addGroups(GROUPS);
            launch.launch();
            crew = new Crew(launch, Map.of());
            crew.workUntil("the middle of the groups' days", DAYS, () -> crew.done("dx05") >= DAYS_OF_A_GROUP * GROUPS / 2);
        }
        new Agreement(database, launch.id(), "group-run-11-day").holds(GROUPS, crew.done());
        try (var restarted = Server.demo(folder, database); crew) {
            goOn(launch.at(restarted.url()), crew);
        }
        new Agreement(database, launch.id(), "group-run-11-day").holds(GROUPS, crew.done());
        new Agreement(database, launch.id(), "group-run-11-day").nothingIsLeft();
    }

    private static void goOn(Launch launch, Crew crew) {
        crew.goOnAt(launch);
        crew.workUntilOver(DAYS);
        System.out.printf("robot: %d groups, %d tasks, %s%n", GROUPS, crew.done(), crew.tally());
        assertThat(crew.groups("dx05")).as("day notes by group").hasSize(GROUPS)
                .allSatisfy((group, notes) -> assertThat(notes).as(group).isEqualTo(DAYS_OF_A_GROUP));
        assertThat(launch.ledger()).hasSize(GROUPS).allSatisfy(row -> assertThat(row.path("status").asString()).isEqualTo("done"));
        assertThat(launch.campaign().path("groups").path("done").asInt()).isEqualTo(GROUPS);
        assertThat(launch.openTasks()).isEmpty();
        var story = new RetoldGroup(launch, "g0001");
        story.hasNoGap();
        story.tellsOf(crew.deeds("g0001"));
        assertThat(story.runs("group-daily-script")).as("days retold").isEqualTo(DAYS_OF_A_GROUP);
    }
}
