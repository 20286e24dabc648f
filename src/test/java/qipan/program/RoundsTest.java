package qipan.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.shared.Ids;
import qipan.testing.Program;
import qipan.testing.ProgramTest;
import tools.jackson.databind.JsonNode;

/** A playbook that goes round: each evening every group gets its work again, once, until the manager's last evening. */
@ProgramTest
class RoundsTest {

    private static final String PLAYBOOK = "evening-rounds";

    /** Two evenings, one after the other; then the groups of the last one are waited for. */
    private static final String SEASON = """
            <bpmn:subProcess id="subProcess_season" name="两晚">
              <bpmn:startEvent id="startEvent_season" name="开始两晚"/>
              <bpmn:subProcess id="subProcess_evening" name="每晚一轮">
                <bpmn:multiInstanceLoopCharacteristics isSequential="true">
                  <bpmn:loopCardinality xsi:type="bpmn:tFormalExpression">2</bpmn:loopCardinality>
                </bpmn:multiInstanceLoopCharacteristics>
                <bpmn:startEvent id="startEvent_evening" name="等晚上"/>
                <bpmn:intermediateCatchEvent id="event_evening" name="到点">
                  <bpmn:timerEventDefinition id="timer_evening">
                    <bpmn:timeDate xsi:type="bpmn:tFormalExpression">${rhythm.daily('21:00')}</bpmn:timeDate>
                  </bpmn:timerEventDefinition>
                </bpmn:intermediateCatchEvent>
                <bpmn:serviceTask id="serviceTask_round" name="开新一轮" camunda:delegateExpression="${startRound}">
                  <bpmn:extensionElements><camunda:inputOutput>
                    <camunda:inputParameter name="playbook">evening-rounds-group</camunda:inputParameter>
                    <camunda:inputParameter name="theme">${rhythm.weekday()}</camunda:inputParameter>
                  </camunda:inputOutput></bpmn:extensionElements>
                </bpmn:serviceTask>
                <bpmn:endEvent id="endEvent_evening" name="本轮已开"/>
                <bpmn:sequenceFlow id="flow_a" sourceRef="startEvent_evening" targetRef="event_evening"/>
                <bpmn:sequenceFlow id="flow_b" sourceRef="event_evening" targetRef="serviceTask_round"/>
                <bpmn:sequenceFlow id="flow_c" sourceRef="serviceTask_round" targetRef="endEvent_evening"/>
              </bpmn:subProcess>
              <bpmn:intermediateCatchEvent id="event_through" name="各群走完">
                <bpmn:messageEventDefinition id="message_through" messageRef="MSG_GROUPS_FINISHED"/>
              </bpmn:intermediateCatchEvent>
              <bpmn:endEvent id="endEvent_season" name="两晚结束"/>
              <bpmn:sequenceFlow id="flow_d" sourceRef="startEvent_season" targetRef="subProcess_evening"/>
              <bpmn:sequenceFlow id="flow_e" sourceRef="subProcess_evening" targetRef="event_through"/>
              <bpmn:sequenceFlow id="flow_f" sourceRef="event_through" targetRef="endEvent_season"/>
            </bpmn:subProcess>""".replace("xsi:type", "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type");

    private static final String MESSAGE = "</bpmn:process><bpmn:message id=\"MSG_GROUPS_FINISHED\" name=\"MSG_GROUPS_FINISHED\"/>";

    @Autowired
    Program program;

    @BeforeEach
    void aPlaybookThatGoesRound() {
        var post = """
                <bpmn:userTask id="userTask_xx02_post" name="发晚安话题" camunda:candidateGroups="main_ip"/>""";
        program.manager().upload("/api/playbooks", Map.of(
                PLAYBOOK + ".bpmn",
                SmallModel.of(PLAYBOOK, "campaign", SEASON, "subProcess_season").replace("</bpmn:process>", MESSAGE),
                PLAYBOOK + "-group.bpmn", SmallModel.of(PLAYBOOK + "-group", "group", post, "userTask_xx02_post"))).body();
    }

    @Test
    void everyGroupGoesAgainButForThoseStillAtWork() {
        var campaign = launched("code,name,size,owner,host,tags\ng1,一群,100,,,\ng2,二群,100,,,\n");
        assertThat(ledger(campaign)).allMatch(row -> row.path("status").asString().equals("pending"));

        program.pass("P1D");
        var first = instances(campaign);
        assertThat(tasks(campaign)).extracting(RoundsTest::group).containsExactlyInAnyOrder("g1", "g2");
        complete(campaign, "g1");
        assertThat(status(campaign, "g1")).isEqualTo("done");

        program.pass("P1D");
        var second = instances(campaign);
        assertThat(tasks(campaign)).extracting(RoundsTest::group).containsExactlyInAnyOrder("g1", "g2");
        assertThat(second.get(0)).as("g1 goes again").isNotEqualTo(first.get(0));
        assertThat(second.get(1)).as("g2 is still at work").isEqualTo(first.get(1));
        assertThat(ledger(campaign)).as("and is waited for with the others").allMatch(row -> row.path("wave").asInt() == 2);

        complete(campaign, "g1");
        complete(campaign, "g2");
        await().untilAsserted(() -> assertThat(program.manager().get("/api/campaigns/" + campaign).body().path("status").asString())
                .isEqualTo("completed"));
    }

    @Test
    void aPlaybookWithoutGroupsAsksForNone() {
        var alone = PLAYBOOK + "-alone";
        program.manager().upload("/api/playbooks", Map.of(alone + ".bpmn", SmallModel.of(alone, "campaign", "", null))).body();
        var draft = draft(alone);

        program.manager().post("/api/campaigns/" + draft + "/launch", Map.of()).body();

        assertThat(program.manager().post("/api/campaigns/" + draft(PLAYBOOK) + "/launch", Map.of()).refusal(409)
                .path("violations").findValuesAsString("field")).containsExactly("groups");
    }

    private String launched(String groups) {
        var campaign = draft(PLAYBOOK);
        program.manager().postCsv("/api/campaigns/" + campaign + "/groups", groups).body();
        program.manager().post("/api/campaigns/" + campaign + "/launch", Map.of()).body();
        return campaign;
    }

    private String draft(String playbook) {
        return program.manager().post("/api/campaigns", Map.of(
                "playbook", playbook, "name", "长期群 " + Ids.next().substring(24), "startDate", program.today().plusDays(1),
                "roles", Map.of("main_ip", List.of("main_ip")))).body().path("id").asString();
    }

    private void complete(String campaign, String group) {
        var task = tasks(campaign).stream().filter(open -> group(open).equals(group)).findFirst().orElseThrow();
        var id = "/api/tasks/" + task.path("id").asString();
        program.as("main_ip").post(id + "/claim", Map.of());
        program.as("main_ip").post(id + "/complete", Map.of("values", Map.of())).body();
    }

    private List<JsonNode> tasks(String campaign) {
        return items("/api/tasks?view=team&campaign=" + campaign);
    }

    private List<JsonNode> ledger(String campaign) {
        return items("/api/campaigns/" + campaign + "/ledger");
    }

    private List<String> instances(String campaign) {
        return ledger(campaign).stream().map(row -> row.path("processInstance").asString()).toList();
    }

    private String status(String campaign, String code) {
        return ledger(campaign).stream().filter(row -> row.path("code").asString().equals(code)).findFirst().orElseThrow()
                .path("status").asString();
    }

    private List<JsonNode> items(String path) {
        return program.manager().get(path).body().path("items").valueStream().toList();
    }

    private static String group(JsonNode task) {
        return task.path("group").asString();
    }
}
