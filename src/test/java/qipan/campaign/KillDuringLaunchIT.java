package qipan.campaign;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qipan.testing.Agreement;
import qipan.testing.Api;
import qipan.testing.Database;
import qipan.testing.Server;

/**
 * A power cut while the groups of a campaign are being started: none is lost, none runs twice. On MySQL:
 * {@link KillDuringLaunchMySqlIT}.
 */
class KillDuringLaunchIT {

    private static final int GROUPS = 300;

    /** What a killed node had in hand is taken over when its lock ends: five minutes are too long for a test. */
    private static final String SHORT_LOCK = "qipan.engine.job-lock=PT20S";

    @TempDir
    Path folder;

    /** The embedded one here. */
    Database database() {
        return Database.h2(folder);
    }

    @Test
    void everyGroupRunsOnce() throws IOException {
        var database = database();
        var campaign = launchAndKill(database);
        try (var again = Server.demo(folder, database, SHORT_LOCK)) {
            var manager = Api.as("manager", again.url());
            await().atMost(Duration.ofMinutes(5)).until(() -> running(manager, campaign) == GROUPS);
        }
        new Agreement(database, campaign, "kill-drill-group").holds(GROUPS, 0);
    }

    /** One job thread, so that the chunks come one after the other and there is a middle to cut the power in. */
    private String launchAndKill(Database database) throws IOException {
        var server = Server.demo(folder, database, SHORT_LOCK, "qipan.engine.threads=1");
        try {
            var manager = Api.as("manager", server.url());
            var campaign = launch(manager);
            await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(20))
                    .until(() -> running(manager, campaign) > 0);
            assertThat(running(manager, campaign)).as("groups running when the power is cut").isLessThan(GROUPS);
            return campaign;
        } finally {
            server.kill();
        }
    }

    private static String launch(Api manager) throws IOException {
        manager.upload("/api/playbooks", Map.of("kill-drill.bpmn", model("kill-drill.bpmn"),
                "kill-drill-group.bpmn", model("kill-drill-group.bpmn"))).body();
        var campaigns = "/api/campaigns";
        var id = manager.post(campaigns, Map.of("playbook", "kill-drill", "name", "断电演练", "startDate", tomorrow(manager),
                "roles", Map.of("community_lead", List.of(communityLead(manager))))).body().get("id").asString();
        manager.postCsv(campaigns + "/" + id + "/groups", groups()).body();
        manager.post(campaigns + "/" + id + "/launch", Map.of()).body();
        return id;
    }

    private static String model(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/drill", name));
    }

    private static String tomorrow(Api manager) {
        var now = manager.get("/api/sandbox/clock").body().get("now").asString();
        return LocalDate.parse(now.substring(0, 10)).plusDays(1).toString();
    }

    private static String communityLead(Api manager) {
        return manager.get("/api/people?role=community_lead").body().get("items").get(0).get("username").asString();
    }

    private static String groups() {
        return IntStream.rangeClosed(1, GROUPS)
                .mapToObj("K%1$03d,演练群%1$d,100,,,"::formatted)
                .collect(joining("\n", "code,name,size,owner,host,tags\n", "\n"));
    }

    private static int running(Api manager, String campaign) {
        return manager.get("/api/campaigns/" + campaign).body().get("groups").get("running").asInt();
    }
}
