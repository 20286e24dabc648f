package qipan.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.testing.Program;
import qipan.testing.ProgramTest;
import tools.jackson.databind.JsonNode;

/** Word gets out: from the act of one person, through the engine, to the bell of another. */
@ProgramTest
class NoticesTest {

    @Autowired
    Program program;

    private String task;

    @BeforeEach
    void launchOne() {
        task = RunningCampaign.launched(program).tasks("main_ip", "waiting-master").get(0).path("id").asString();
    }

    @Test
    void whoIsGivenATaskHearsFromWhomAndWhyAndReadsIt() {
        program.manager().post("/api/tasks/" + task + "/transfer", Map.of("to", "trainer", "reason", "主IP请假")).body();

        var notice = await().atMost(Duration.ofSeconds(30)).until(() -> noticesOf("trainer"), all -> !all.isEmpty()).get(0);
        assertThat(notice.path("kind").asString()).isEqualTo("handed");
        assertThat(notice.path("details").valueStream().map(JsonNode::asString)).contains("主IP请假");

        program.as("trainer").post("/api/notifications/" + notice.path("id").asString() + "/read", Map.of()).body();
        program.as("finance").post("/api/notifications/" + notice.path("id").asString() + "/read", Map.of()).refusal(404);
        assertThat(noticesOf("trainer").get(0).path("read").asBoolean()).isTrue();
    }

    @Test
    void nothingLeavesTheHouseUntilItIsSetUp() {
        var wishes = program.as("trainer").get("/api/me/notification-preferences").body();

        assertThat(wishes.path("channels")).isEmpty();
        assertThat(program.manager().get("/api/deliveries").body().path("items")).isEmpty();
        program.as("trainer").get("/api/deliveries").refusal(403);
        program.as("auditor").put("/api/me/notification-preferences", Map.of()).refusal(403);
        program.as("trainer").put("/api/me/notification-preferences", Map.of("quietFrom", "23:00", "quietTo", "07:00")).body();
        assertThat(program.as("trainer").get("/api/me/notification-preferences").body().path("quietFrom").asString()).isEqualTo("23:00");
    }

    @Test
    void aCalendarReadsDeadlinesWithoutSigningInUntilItsAddressIsAnother() throws IOException {
        var address = URI.create(program.as("trainer").post("/api/me/calendar-feed", Map.of()).body().path("url").asString());
        try (var calendar = address.toURL().openStream()) {
            assertThat(new String(calendar.readAllBytes(), StandardCharsets.UTF_8)).startsWith("BEGIN:VCALENDAR").contains("彭玉兰");
        }

        program.as("trainer").post("/api/me/calendar-feed", Map.of()).body();

        program.as("trainer").get(address.getPath()).refusal(404);
        program.as("auditor").post("/api/me/calendar-feed", Map.of()).refusal(403);
    }

    private List<JsonNode> noticesOf(String person) {
        return program.as(person).get("/api/notifications").body().path("items").valueStream()
                .filter(one -> one.path("task").asString("").equals(task)).toList();
    }
}
