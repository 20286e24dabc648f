package qipan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.shared.BusinessKey;
import qipan.testing.EngineTest;
import qipan.testing.ProcessDriver;

/** An error end is for the caller: without one it is an end like any other, and a caller must catch it. */
@EngineTest
class ErrorEndTest {

    private static final BusinessKey KEY = BusinessKey.ofCampaign("c1");
    private static final String REFUSED = "error-refused";
    private static final String CALL = """
            <bpmn:callActivity id="step" calledElement="error-refused"/>
            <bpmn:endEvent id="done"/><bpmn:sequenceFlow id="flow_done" sourceRef="step" targetRef="done"/>""";
    private static final String CATCH = """
            <bpmn:boundaryEvent id="caught" attachedToRef="step"><bpmn:errorEventDefinition errorRef="refusal"/></bpmn:boundaryEvent>
            <bpmn:userTask id="after" camunda:candidateGroups="main_ip"/>
            <bpmn:sequenceFlow id="flow_caught" sourceRef="caught" targetRef="after"/>""";

    @Autowired
    ProcessDriver driver;

    @Autowired
    Models models;

    @Autowired
    Processes processes;

    @BeforeEach
    void aProcessThatEndsBadly() {
        driver.reset();
        deploy(REFUSED, """
                <bpmn:userTask id="step" camunda:candidateGroups="main_ip"/>
                <bpmn:endEvent id="refused"><bpmn:errorEventDefinition errorRef="refusal"/></bpmn:endEvent>
                <bpmn:sequenceFlow id="flow_refused" sourceRef="step" targetRef="refused"/>""");
    }

    @AfterEach
    void undeployAll() {
        driver.reset();
        var repository = driver.engine().getRepositoryService();
        repository.createDeploymentQuery().list().stream()
                .filter(deployment -> deployment.getName().startsWith("error-"))
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    @Test
    void endsWhatNobodyCalled() {
        processes.start(REFUSED, KEY, Map.of());

        complete();

        assertThat(running()).isEmpty();
    }

    @Test
    void isCaughtByTheCaller() {
        deploy("error-catching", CALL + CATCH);
        processes.start("error-catching", KEY, Map.of());

        complete();

        assertThat(task().getTaskDefinitionKey()).isEqualTo("after");
    }

    @Test
    void isAFaultWhenTheCallerDoesNotCatchIt() {
        deploy("error-careless", CALL);
        processes.start("error-careless", KEY, Map.of());

        assertThatThrownBy(this::complete).hasMessageContaining("ERR_TRYOUT");
    }

    @Test
    void isCaughtInsideBeforeItEndsAnything() {
        deploy("error-inside", """
                <bpmn:userTask id="step" camunda:candidateGroups="main_ip"/>
                <bpmn:endEvent id="refused"><bpmn:errorEventDefinition errorRef="refusal"/></bpmn:endEvent>
                <bpmn:sequenceFlow id="flow_refused" sourceRef="step" targetRef="refused"/>
                <bpmn:subProcess id="handler" triggeredByEvent="true">
                  <bpmn:startEvent id="caught"><bpmn:errorEventDefinition errorRef="refusal"/></bpmn:startEvent>
                  <bpmn:userTask id="after" camunda:candidateGroups="main_ip"/>
                  <bpmn:sequenceFlow id="flow_caught" sourceRef="caught" targetRef="after"/>
                </bpmn:subProcess>""");
        processes.start("error-inside", KEY, Map.of());

        complete();

        assertThat(task().getTaskDefinitionKey()).isEqualTo("after");
    }

    private void complete() {
        driver.engine().getTaskService().complete(task().getId());
    }

    private Task task() {
        return driver.engine().getTaskService().createTaskQuery().singleResult();
    }

    private List<ProcessInstance> running() {
        return driver.engine().getRuntimeService().createProcessInstanceQuery().list();
    }

    private void deploy(String process, String steps) {
        var model = """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="definitions" targetNamespace="qipan">
                  <bpmn:process id="%s" isExecutable="true" camunda:historyTimeToLive="P30D">
                    <bpmn:startEvent id="begin"/>
                    %s
                    <bpmn:sequenceFlow id="flow" sourceRef="begin" targetRef="step"/>
                  </bpmn:process>
                  <bpmn:error id="refusal" errorCode="ERR_TRYOUT"/>
                </bpmn:definitions>""".formatted(process, steps);
        models.deploy(process, null, Map.of(process + ".bpmn", model.getBytes(StandardCharsets.UTF_8)), false);
    }
}
