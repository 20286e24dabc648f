package qipan.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.testing.Program;
import qipan.testing.ProgramTest;
import tools.jackson.databind.JsonNode;

/**
 * A step that fails for good: a launch starts a second playbook that nobody has published yet. Each test has its own pair
 * of playbooks, because what one publishes the other must find missing.
 */
@ProgramTest
class FailedStepTest {

    /** Longer than the engine waits between its three tries. */
    private static final String UNTIL_GIVEN_UP = "PT1M";

    private static int made;

    @Autowired
    Program program;

    private String playbook;
    private String follower;
    private String campaign;

    @BeforeEach
    void launchOneThatFails() {
        playbook = "failing-launch-" + ++made;
        follower = "failing-launch-follower-" + made;
        publish(playbook, "campaign", """
                <bpmn:serviceTask id="serviceTask_startFollower" name="另起跟进" camunda:asyncBefore="true"
                    camunda:delegateExpression="${startPlaybook}">
                  <bpmn:extensionElements><camunda:inputOutput>
                    <camunda:inputParameter name="playbook">${'%s'}</camunda:inputParameter>
                  </camunda:inputOutput></bpmn:extensionElements>
                </bpmn:serviceTask>""".formatted(follower), "serviceTask_startFollower");
        campaign = program.draft(playbook, Map.of());
        program.manager().post("/api/campaigns/" + campaign + "/launch", Map.of()).body();
        program.pass(UNTIL_GIVEN_UP);
    }

    @Test
    void isSeenWithItsCauseAndGoesOnOnceTheCauseIsGone() {
        var incident = theIncident();
        assertThat(incident.path("step").asString()).isEqualTo("serviceTask_startFollower");
        assertThat(incident.path("stepName").asString()).isEqualTo("另起跟进");
        assertThat(incident.path("message").asString()).isEqualTo("There is no process \"" + follower + "\"");
        assertThat(program.manager().in("zh-CN").get(incidents()).body().path("items").get(0).path("message").asString())
                .isEqualTo("没有流程“" + follower + "”");
        assertThat(status()).isEqualTo("running");

        publish(follower, "standalone", "", null);
        program.manager().post(incidents() + "/" + incident.path("id").asString() + "/retry", Map.of()).body();
        program.pass("PT1S");

        assertThat(listed()).isEmpty();
        assertThat(status()).isEqualTo("completed");
    }

    @Test
    void staysVisibleWhenItFailsAgain() {
        var incident = theIncident().path("id").asString();

        program.manager().post(incidents() + "/" + incident + "/retry", Map.of()).body();
        program.pass(UNTIL_GIVEN_UP);

        assertThat(theIncident().path("message").asString()).contains(follower);
        assertThat(status()).isEqualTo("running");
    }

    @Test
    void onlyAManagerRetries() {
        var retry = incidents() + "/" + theIncident().path("id").asString() + "/retry";

        program.as("staff").post(retry, Map.of()).refusal(403);
        program.as("auditor").post(retry, Map.of()).refusal(403);
        program.pass(UNTIL_GIVEN_UP);

        assertThat(listed()).singleElement().satisfies(left -> assertThat(retry).contains(left.path("id").asString()));
    }

    @Test
    void anUnknownOneIsNotFound() {
        program.manager().post(incidents() + "/no-such/retry", Map.of()).refusal(404);
        program.manager().post("/api/campaigns/no-such/incidents/" + theIncident().path("id").asString() + "/retry", Map.of())
                .refusal(404);
        var other = program.draft(playbook, Map.of());
        program.manager()
                .post("/api/campaigns/" + other + "/incidents/" + theIncident().path("id").asString() + "/retry", Map.of())
                .refusal(404);
    }

    private JsonNode theIncident() {
        assertThat(listed()).hasSize(1);
        return listed().get(0);
    }

    private List<JsonNode> listed() {
        return program.manager().get(incidents()).body().path("items").valueStream().toList();
    }

    private String incidents() {
        return "/api/campaigns/" + campaign + "/incidents";
    }

    private String status() {
        return program.manager().get("/api/campaigns/" + campaign).body().path("status").asString();
    }

    private void publish(String key, String kind, String step, @org.jspecify.annotations.Nullable String element) {
        program.manager().upload("/api/playbooks", Map.of(key + ".bpmn", SmallModel.of(key, kind, step, element))).body();
    }
}
