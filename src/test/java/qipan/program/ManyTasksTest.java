package qipan.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.testing.Api;
import qipan.testing.Program;
import qipan.testing.ProgramTest;

/** Acts under a key, one by one and many at once, over HTTP. */
@ProgramTest
class ManyTasksTest {

    @Autowired
    Program program;

    @Test
    void aTaskIsCompletedOnceHoweverOftenTheRequestArrives() {
        var campaign = RunningCampaign.launched(program);
        var task = campaign.tasks("main_ip", "waiting-master").get(0).path("id").asString();
        var host = program.as("main_ip").meaning(UUID.randomUUID().toString());

        assertThat(host.post("/api/tasks/" + task + "/complete", Map.of()).status()).isEqualTo(204);
        assertThat(host.post("/api/tasks/" + task + "/complete", Map.of()).status()).isEqualTo(204);
        assertThat(host.post("/api/tasks/" + task + "/complete", Map.of("opinion", "好")).refusal(422).path("detail").asString())
                .isEqualTo("This Idempotency-Key belongs to another submission");
        program.as("main_ip").post("/api/tasks/" + task + "/complete", Map.of()).refusal(409);
    }

    @Test
    void ofManyTasksEachHasItsOwnAnswerAndWhatFailedIsTriedAgain() {
        var campaign = RunningCampaign.launched(program);
        var first = task(campaign);
        var second = task(campaign.another());
        program.manager().post("/api/tasks/" + second + "/transfer", Map.of("to", "community_lead")).body();
        var host = program.as("main_ip").meaning(UUID.randomUUID().toString());

        assertThat(states(complete(host, List.of(first, second)))).containsExactly(204, 409);
        program.manager().post("/api/tasks/" + second + "/transfer", Map.of("to", "main_ip")).body();
        assertThat(states(complete(host, List.of(first, second)))).containsExactly(204, 204);
        assertThat(states(complete(program.as("main_ip"), List.of(first, second)))).containsExactly(409, 409);
    }

    private static String task(RunningCampaign campaign) {
        return campaign.tasks("main_ip", "waiting-master").get(0).path("id").asString();
    }

    private static Api.Answer complete(Api host, List<String> tasks) {
        return host.post("/api/tasks/bulk", Map.of("ids", tasks, "act", "complete", "values", Map.of()));
    }

    private static List<Integer> states(Api.Answer answer) {
        return answer.body().path("items").valueStream().map(item -> item.path("status").asInt()).toList();
    }
}
