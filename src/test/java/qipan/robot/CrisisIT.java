package qipan.robot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import qipan.testing.Server;
import tools.jackson.databind.JsonNode;

/**
 * Two crises in the middle of a launch, one after the other in the same campaign: what each holds, what goes on, and what
 * resuming does to the times.
 */
@TestMethodOrder(OrderAnnotation.class)
class CrisisIT {

    private static final int GROUPS = Integer.getInteger("qipan.robot.groups", 4);
    private static final Map<String, Object> QUALITY = Map.of(
            "category", "quality-complaint", "summary", "多位客户反映面板开裂,要求退换", "affectedCount", 60,
            "mediaSpread", "none", "safetyRisk", false);

    private static Server server;
    private static Launch launch;
    private static Crew crew;

    @BeforeAll
    static void dayFiveOfTheGroups(@TempDir Path folder) {
        server = Server.demo(folder);
        launch = Launch.draft(
                server.url(), "危机演练", Map.of("runMode", "fine", "abRequired", false, "waveSize", GROUPS));
        launch.addGroups(GROUPS);
        launch.launch();
        crew = new Crew(launch, Map.of());
        crew.workUntil("day five of the groups", 40, () -> crew.done("dx05") >= 4 * GROUPS);
        crew.move("P1D");
    }

    @AfterAll
    static void end() {
        if (crew != null) {
            crew.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @Test
    @Order(1)
    void aP2HoldsExactlyItsGroupsAndResumeMovesTheirTimesByTheLengthOfTheHold() {
        var half = codes(0, GROUPS / 2);
        var before = dues(half);
        launch.reportCrisis(QUALITY, half);
        await().atMost(Duration.ofMinutes(1)).until(() -> launch.count("held") == half.size());

        assertThat(held()).containsExactlyInAnyOrderElementsOf(half);
        assertThat(launch.status()).isEqualTo("running");
        refusesToComplete(half);
        var heldAt = now();
        assertTheRestGoesOn(half);
        assertThat(dues(half)).as("nothing moves while held").isEqualTo(before);
        half.forEach(group -> assertThat(launch.events(group, heldAt)).as("%s while held", group).isEmpty());

        var resumedAt = now();
        launch.manager().post("/api/campaigns/" + launch.id() + "/resume", Map.of("scope", Map.of("groups", half))).body();

        assertThat(launch.count("held")).isZero();
        var shift = Duration.between(heldAt, resumedAt);
        dues(half).forEach((task, due) -> assertThat(Duration.between(before.get(task), due))
                .as("shift of %s", task)
                .isBetween(shift.minusMinutes(2), shift.plusMinutes(2)));
    }

    @Test
    @Order(2)
    void aP1HoldsTheWholeCampaign() {
        assertThat(launch.status()).isEqualTo("running");
        var leak = Map.<String, Object>of(
                "category", "data-leak", "summary", "客户名单被导出并外传到群外", "affectedCount", 10, "mediaSpread", "none",
                "safetyRisk", false);

        launch.reportCrisis(leak, codes(0, 1));

        await().atMost(Duration.ofMinutes(1)).until(() -> launch.status().equals("held"));
        assertThat(launch.count("held")).isEqualTo(GROUPS);
        var crises = launch.manager().get("/api/campaigns/" + launch.id() + "/crises").body().path("items");
        assertThat(crises.valueStream().filter(crisis -> crisis.path("category").asString().equals("data-leak")))
                .extracting(crisis -> crisis.path("severity").asString()).containsExactly("P1");
    }

    /** Two days with all their timers and tasks: the others get their day notes done, the held ones nothing. */
    private static void assertTheRestGoesOn(List<String> held) {
        // Who handles the crisis would release its hold.
        crew.leave(task -> task.path("process").asString().startsWith("crisis-handling"));
        var before = crew.groups("dx05");
        for (var day = 0; day < 2; day++) {
            crew.workOff();
            crew.move("P1D");
        }
        crew.workOff();
        var after = crew.groups("dx05");
        assertThat(after).hasSize(GROUPS).allSatisfy((group, notes) -> {
            var grown = assertThat(notes).as("day notes of %s", group);
            if (held.contains(group)) {
                grown.isEqualTo(before.get(group));
            } else {
                grown.isGreaterThan(before.get(group));
            }
        });
    }

    private static List<String> codes(int from, int to) {
        return java.util.stream.IntStream.rangeClosed(from + 1, to).mapToObj("g%04d"::formatted).toList();
    }

    private static List<String> held() {
        return launch.ledger().stream()
                .filter(row -> row.path("status").asString().equals("held"))
                .map(row -> row.path("code").asString())
                .toList();
    }

    /** Due times of the open tasks of some groups, by task id. */
    private static Map<String, OffsetDateTime> dues(List<String> groups) {
        var dues = new TreeMap<String, OffsetDateTime>();
        for (var task : launch.openTasks()) {
            if (groups.contains(task.path("group").asString("")) && !task.path("due").isNull()) {
                dues.put(task.path("id").asString(), OffsetDateTime.parse(task.path("due").asString()));
            }
        }
        assertThat(dues).as("open tasks of the groups").isNotEmpty();
        return dues;
    }

    private static void refusesToComplete(List<String> groups) {
        var task = launch.openTasks().stream()
                .filter(open -> groups.contains(open.path("group").asString("")))
                .findFirst()
                .orElseThrow();
        assertThat(task.path("state").asString()).isEqualTo("held");
        refused(task);
    }

    private static void refused(JsonNode task) {
        qipan.testing.Api.as(task.path("assignee").asString(), server.url())
                .post("/api/tasks/" + task.path("id").asString() + "/complete", Map.of("values", Map.of()))
                .refusal(409);
    }

    private static OffsetDateTime now() {
        return OffsetDateTime.parse(launch.manager().get("/api/sandbox/clock").body().path("now").asString());
    }
}
