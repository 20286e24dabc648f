package qipan.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import qipan.testing.Program;
import qipan.testing.ProgramTest;

/** The last delivery may be over before the launch waits for it: then the launch is told when it begins to wait. */
@ProgramTest
class EarlyDeliveryTest {

    private static final String PLAYBOOK = "early-delivery";
    private static final String WAIT = """
            <bpmn:userTask id="userTask_xx01_before" name="先做这个" camunda:candidateGroups="main_ip"/>
            <bpmn:sequenceFlow id="flow_wait" sourceRef="userTask_xx01_before" targetRef="event_delivered"/>
            <bpmn:intermediateCatchEvent id="event_delivered" name="交付完成">
              <bpmn:messageEventDefinition id="message_MSG_DELIVERY_CLOSED" messageRef="MSG_DELIVERY_CLOSED"/>
            </bpmn:intermediateCatchEvent>""";

    @Autowired
    Program program;

    @Autowired
    JdbcClient jdbc;

    @Test
    void isNotLostOnALaunchThatWaitsLater() {
        var model = SmallModel.of(PLAYBOOK, "campaign", WAIT, "event_delivered")
                .replace("targetRef=\"event_delivered\"/><bpmn:sequenceFlow id=\"flow_out\"",
                        "targetRef=\"userTask_xx01_before\"/><bpmn:sequenceFlow id=\"flow_out\"")
                .replace("</bpmn:definitions>", "<bpmn:message id=\"MSG_DELIVERY_CLOSED\" name=\"MSG_DELIVERY_CLOSED\"/></bpmn:definitions>");
        program.manager().upload("/api/playbooks", Map.of(PLAYBOOK + ".bpmn", model)).body();
        var campaign = program.draft(PLAYBOOK, Map.of("main_ip", List.of("main_ip")));
        program.manager().post("/api/campaigns/" + campaign + "/launch", Map.of()).body();
        jdbc.sql("insert into campaign_instance (instance, campaign, ref, process, status)"
                + " values (:id, :campaign, 'order-1', 'delivery-online', 'ended')")
                .param("id", "delivery-of-" + campaign.substring(0, 30)).param("campaign", campaign).update();
        var task = program.as("main_ip").get("/api/tasks?view=mine&campaign=" + campaign).body().at("/items/0/id").asString();

        program.as("main_ip").post("/api/tasks/" + task + "/complete", Map.of("values", Map.of())).body();
        program.pass("PT1S");

        assertThat(program.manager().get("/api/campaigns/" + campaign).body().path("status").asString()).isEqualTo("completed");
    }
}
