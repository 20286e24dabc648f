package qipan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.shared.BusinessKey;
import qipan.testing.EngineTest;
import qipan.testing.ProcessDriver;

/** One message begins every process that starts with it, in its newest version, and reaches those who wait for it. */
@EngineTest
class SharedMessageTest {

    private static final String MESSAGE = "MSG_SHARED_TRYOUT";
    private static final BusinessKey ORDER = new BusinessKey("c1", "g1", "O1");

    @Autowired
    ProcessDriver driver;

    @Autowired
    Models models;

    @Autowired
    Processes processes;

    private final List<String> deployments = new ArrayList<>();

    @BeforeEach
    void twoProcesses() {
        driver.reset();
        deploy("shared-one", "one");
        deploy("shared-two", "one");
    }

    @AfterEach
    void undeployAll() {
        deployments.forEach(this::undeploy);
    }

    @Test
    void beginsEachProcessOnceUnderTheSameKey() {
        assertThat(processes.announce(MESSAGE, ORDER, Map.of(), Map.of("sku", "A"))).isEqualTo(2);

        assertThat(begun()).extracting(SharedMessageTest::key).containsExactlyInAnyOrder("shared-one", "shared-two");
        assertThat(begun()).extracting(ProcessInstance::getBusinessKey).containsOnly("c1/g1/O1");
        assertThat(begun()).allSatisfy(it -> assertThat(processes.variables(it.getId())).containsEntry("sku", "A"));
    }

    @Test
    void reachesThoseWhoWaitAsWell() {
        deployModel("shared-waiting", waiting());
        var waiting = processes.start("shared-waiting", ORDER, Map.of());

        assertThat(processes.announce(MESSAGE, ORDER, Map.of(), Map.of())).isEqualTo(3);
        assertThat(begun()).extracting(ProcessInstance::getId).doesNotContain(waiting).hasSize(2);
    }

    @Test
    void reachesWhatRunsBesideTheCampaignAndBeginsNothingForItAgain() {
        var campaign = BusinessKey.ofCampaign("c1");
        deployModel("shared-waiting", waiting());
        var beside = processes.start("shared-waiting", campaign.beside("1"), Map.of());
        var member = processes.start("shared-waiting", campaign.with("m1"), Map.of());
        var group = processes.start("shared-waiting", BusinessKey.ofGroup("c1", "g1").beside("2"), Map.of());
        var elsewhere = processes.start("shared-waiting", BusinessKey.ofCampaign("c2").beside("3"), Map.of());

        assertThat(processes.announce(MESSAGE, campaign, Map.of(), Map.of())).isEqualTo(3);
        assertThat(begun()).extracting(ProcessInstance::getId).contains(member, group, elsewhere).doesNotContain(beside).hasSize(5);
    }

    @Test
    void reachesWhatRunsBesideAGroupAndNobodyInAnother() {
        var group = BusinessKey.ofGroup("c1", "g_1");
        deployModel("shared-waiting", waiting());
        var own = processes.start("shared-waiting", group, Map.of());
        var beside = processes.start("shared-waiting", group.beside("1"), Map.of());
        var member = processes.start("shared-waiting", group.with("m1"), Map.of());
        var campaign = processes.start("shared-waiting", BusinessKey.ofCampaign("c1").beside("2"), Map.of());
        var alike = processes.start("shared-waiting", BusinessKey.ofGroup("c1", "g21").beside("3"), Map.of());

        assertThat(processes.announce(MESSAGE, group, Map.of(), Map.of())).isEqualTo(4);
        assertThat(begun()).extracting(ProcessInstance::getId).contains(member, campaign, alike).doesNotContain(own, beside).hasSize(5);
    }

    @Test
    void beginsTheNewestVersionOnly() {
        deploy("shared-one", "two");

        assertThat(subscriptions()).hasSize(2);
        assertThat(processes.announce(MESSAGE, ORDER, Map.of(), Map.of())).isEqualTo(2);
        assertThat(driver.engine().getTaskService().createTaskQuery().processDefinitionKey("shared-one").singleResult().getName())
                .isEqualTo("two");
    }

    @Test
    void goesBackToTheVersionBeforeWhenTheNewestIsTakenAway() {
        undeploy(deploy("shared-one", "two"));

        assertThat(subscriptions()).hasSize(2);
        assertThat(processes.announce(MESSAGE, ORDER, Map.of(), Map.of())).isEqualTo(2);
    }

    @Test
    void goesOnWithTheOthersWhenOneIsTakenAway() {
        undeploy(deployments.get(0));

        assertThat(processes.announce(MESSAGE, ORDER, Map.of(), Map.of())).isEqualTo(1);
        assertThat(begun()).extracting(SharedMessageTest::key).containsExactly("shared-two");
    }

    @Test
    void beginsAllOrNone() {
        deploy("shared-broken", """
                <bpmn:serviceTask id="step" camunda:expression="${nobodySetThis}"/>""", "step");

        assertThatThrownBy(() -> processes.announce(MESSAGE, ORDER, Map.of(), Map.of())).isNotNull();
        assertThat(begun()).isEmpty();
    }

    @Test
    void oneProcessCannotBeginTwiceByIt() {
        var twice = model("shared-twice", task("one"), "step").replace("</bpmn:process>", """
                <bpmn:startEvent id="again"><bpmn:messageEventDefinition messageRef="message"/></bpmn:startEvent>
                <bpmn:sequenceFlow id="flow_again" sourceRef="again" targetRef="step"/></bpmn:process>""");

        assertThatThrownBy(() -> models.deploy("shared-twice", null, Map.of("shared-twice.bpmn", bytes(twice)), false))
                .isInstanceOf(ModelRefused.class).hasMessageContaining(MESSAGE);
    }

    private List<EventSubscription> subscriptions() {
        return driver.engine().getRuntimeService().createEventSubscriptionQuery().eventName(MESSAGE).list();
    }

    private List<ProcessInstance> begun() {
        return driver.engine().getRuntimeService().createProcessInstanceQuery().list();
    }

    private static String key(ProcessInstance instance) {
        return instance.getProcessDefinitionId().split(":")[0];
    }

    private String deploy(String process, String taskName) {
        return deploy(process, task(taskName), "step");
    }

    private String deploy(String process, String steps, String first) {
        return deployModel(process, model(process, steps, first));
    }

    private String deployModel(String process, String model) {
        var id = models.deploy(process, null, Map.of(process + ".bpmn", bytes(model)), false).id();
        deployments.add(id);
        return id;
    }

    private void undeploy(String deployment) {
        if (driver.engine().getRepositoryService().createDeploymentQuery().deploymentId(deployment).count() > 0) {
            driver.engine().getRepositoryService().deleteDeployment(deployment, true);
        }
    }

    private static String task(String name) {
        return "<bpmn:userTask id=\"step\" name=\"" + name + "\" camunda:candidateGroups=\"main_ip\"/>";
    }

    private static String waiting() {
        return model("shared-waiting", """
                <bpmn:intermediateCatchEvent id="step"><bpmn:messageEventDefinition messageRef="message"/>
                </bpmn:intermediateCatchEvent>""", "step")
                .replaceFirst("(?s)<bpmn:startEvent id=\"begin\">.*?</bpmn:startEvent>", "<bpmn:startEvent id=\"begin\"/>");
    }

    private static String model(String process, String steps, String first) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="definitions" targetNamespace="qipan">
                  <bpmn:process id="%s" isExecutable="true" camunda:historyTimeToLive="P30D">
                    <bpmn:startEvent id="begin"><bpmn:messageEventDefinition messageRef="message"/></bpmn:startEvent>
                    %s
                    <bpmn:sequenceFlow id="flow" sourceRef="begin" targetRef="%s"/>
                  </bpmn:process>
                  <bpmn:message id="message" name="%s"/>
                </bpmn:definitions>""".formatted(process, steps, first, MESSAGE);
    }

    private static byte[] bytes(String model) {
        return model.getBytes(StandardCharsets.UTF_8);
    }
}
