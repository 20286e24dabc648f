package qipan.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import qipan.shared.Ids;
import qipan.testing.Program;
import qipan.testing.ProgramTest;
import tools.jackson.databind.JsonNode;

/** Somebody leaves, and a manager gives the work to somebody else. */
@ProgramTest
class HandoverTest {

    @Autowired
    Program program;

    @Autowired
    JdbcClient jdbc;

    private String leaver;
    private String heir;
    private RunningCampaign campaign;
    private String task;

    @BeforeEach
    void somebodyWorks() {
        leaver = account(List.of("main_ip"));
        heir = account(List.of("main_ip"));
        campaign = RunningCampaign.drafted(program, Map.of("main_ip", List.of(leaver))).launch();
        task = program.manager().get("/api/tasks?view=team&campaign=" + campaign.id()).body().path("items").get(0).path("id").asString();
        program.manager().post("/api/tasks/" + task + "/transfer", Map.of("to", leaver)).body();
    }

    @Test
    void firstShowsWhatWouldGoAndThenItGoes() {
        var preview = handOver(Map.of("to", heir, "preview", true)).path("preview");

        assertThat(preview.path("tasks").asInt()).isOne();
        assertThat(preview.path("places").asInt()).isOne();
        assertThat(preview.path("lacking")).isEmpty();
        assertThat(people()).containsExactly(leaver);

        var id = handOver(Map.of("to", heir, "reason", "离职")).path("handover").path("id").asString();
        program.pass("PT1S");

        var told = latest();
        assertThat(told.path("state").asString()).isEqualTo("done");
        assertThat(told.path("moved").asInt()).isOne();
        assertThat(people()).containsExactly(heir);
        assertThat(program.manager().get("/api/tasks/" + task).body().path("assignee").asString()).isEqualTo(heir);
        assertThat(audited(id)).containsExactlyInAnyOrder("task.changed manager", "person.handed-over manager");
    }

    /** People leave first and are handed over later. */
    @Test
    void worksForAnAccountThatIsDisabled() {
        enable(false);

        handOver(Map.of("to", heir, "reason", "离职", "campaigns", List.of(campaign.id())));
        program.pass("PT1S");

        assertThat(people()).containsExactly(heir);
    }

    /** Back from a long leave: the account works again, and nobody stands in. */
    @Test
    void isOverWhenTheAccountIsEnabledAgain() {
        enable(false);
        handOver(Map.of("to", heir, "reason", "长假"));
        program.pass("PT1S");
        assertThat(latest().path("inForce").asBoolean()).isTrue();

        enable(true);

        assertThat(latest().path("inForce").asBoolean()).isFalse();
        var path = "/api/people/" + leaver + "/handovers/" + latest().path("id").asString();
        assertThat(program.as("staff").post(path + "/end", Map.of()).status()).isEqualTo(403);
        assertThat(program.manager().post(path + "/retry", Map.of()).status()).isEqualTo(409);
        assertThat(program.manager().post(path + "x/end", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void refusesAndChangesNothing() {
        var stranger = account(List.of("data_analyst"));
        var path = "/api/people/" + leaver + "/handover";

        assertThat(program.manager().post("/api/people/no-such-person/handover", Map.of("to", heir, "reason", "x")).status()).isEqualTo(404);
        assertThat(program.as("staff").post(path, Map.of("to", heir, "reason", "x")).status()).isEqualTo(403);
        assertThat(program.as("staff").get(path + "s").status()).isEqualTo(403);
        var lacking = program.manager().post(path, Map.of("to", stranger, "reason", "x")).refusal(422);
        assertThat(lacking.path("violations").get(0).path("message").asString()).contains("main_ip");
        for (var wrong : List.of(
                Map.of("to", leaver, "reason", "x"), Map.of("to", "no-such-person", "reason", "x"), Map.of("reason", "x"),
                Map.of("to", heir, "reason", " "), Map.of("to", heir, "reason", "x", "campaigns", List.of("none")))) {
            assertThat(program.manager().post(path, wrong).refusal(422).path("violations")).hasSize(1);
        }
        assertThat(people()).containsExactly(leaver);
        assertThat(program.manager().get(path + "s").body().path("items")).isEmpty();
    }

    private JsonNode handOver(Map<String, Object> wish) {
        return program.manager().post("/api/people/" + leaver + "/handover", wish).body();
    }

    private void enable(boolean enabled) {
        program.as("admin").put("/api/accounts/" + leaver, Map.of(
                "name", "走了", "roles", List.of("staff"), "roleKeys", List.of("main_ip"), "enabled", enabled)).body();
    }

    private JsonNode latest() {
        return program.as("auditor").get("/api/people/" + leaver + "/handovers").body().path("items").get(0);
    }

    private List<String> people() {
        return program.manager().get("/api/campaigns/" + campaign.id()).body().path("roles").path("main_ip").valueStream()
                .map(JsonNode::asString).toList();
    }

    private List<String> audited(String handover) {
        return jdbc.sql("select action, actor from audit_event where request_id = ?").param(handover)
                .query((row, number) -> row.getString("action") + " " + row.getString("actor")).list();
    }

    private String account(List<String> jobs) {
        var username = "p" + Ids.next().replace("-", "").substring(20);
        program.as("admin").post("/api/accounts", Map.of(
                "username", username, "name", "某人", "roles", List.of("staff"), "roleKeys", jobs, "password", "Zheng-chang-9981")).body();
        return username;
    }
}
