package qipan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.StartEventBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.shared.BusinessKey;
import qipan.shared.Ids;
import qipan.testing.EngineTest;

/** Called processes that are over. A draft is followed by a call, which calls another; a branch beside calls, too. */
@EngineTest
class CallsTest {

    private static final String KEY = "#{execution.processBusinessKey}";

    @Autowired
    Models models;

    @Autowired
    Processes processes;

    @Autowired
    Calls calls;

    private final BusinessKey key = BusinessKey.ofGroup("c1", Ids.next());
    private ProcessEngine engine;
    private String instance;
    private Instant since;

    @Autowired
    void use(ProcessEngine engine) {
        this.engine = engine;
    }

    @BeforeEach
    void drafted() {
        models.deploy("calls-tryout", null, Map.of(
                "calls-tryout.bpmn", bytes(begin("calls-tryout")
                        .parallelGateway("gateway_fork")
                        .userTask("userTask_draft").name("起草")
                        .callActivity("callActivity_outer").name("写").calledElement("calls-outer").camundaInBusinessKey(KEY)
                        .userTask("userTask_check").name("审")
                        .endEvent("endEvent_done")
                        .moveToNode("gateway_fork")
                        .callActivity("callActivity_beside").name("拍").calledElement("calls-beside").camundaInBusinessKey(KEY)
                        .endEvent("endEvent_filmed").done()),
                "calls-outer.bpmn", bytes(begin("calls-outer")
                        .callActivity("callActivity_inner").name("查").calledElement("calls-inner").camundaInBusinessKey(KEY)
                        .userTask("userTask_write").name("写")
                        .endEvent("endEvent_written").done()),
                "calls-inner.bpmn", bytes(begin("calls-inner").userTask("userTask_look").name("查").endEvent("endEvent_looked").done()),
                "calls-beside.bpmn", bytes(begin("calls-beside").userTask("userTask_film").name("拍").endEvent("endEvent_film").done())), true);
        since = Instant.now();
        instance = processes.start("calls-tryout", key, Map.of());
        done("draft");
    }

    @Test
    void areThoseAfterTheStepWithAllThatTheyCalled() {
        var outer = running("calls-outer");
        var inner = running("calls-inner");
        done("film");
        assertThat(ended("userTask_draft", Set.of(outer))).isEmpty();

        done("look");
        assertThat(ended("userTask_draft", Set.of(outer))).containsExactly(inner);
        assertThat(ended("userTask_draft", Set.of())).isEmpty();
        done("write");

        assertThat(ended("userTask_draft", Set.of())).containsExactlyInAnyOrder(outer, inner);
        assertThat(ended("userTask_check", Set.of())).isEmpty();
    }

    @Test
    void areThoseThatHaveEndedSince() {
        done("look");
        done("write");
        since = Instant.now().plusSeconds(60);

        assertThat(ended("userTask_draft", Set.of())).isEmpty();
    }

    @Test
    void nothingIsKnownOfWhatIsOverItself() {
        processes.cancel(List.of(instance), "over");

        assertThatThrownBy(() -> ended("userTask_draft", Set.of())).extracting("messageKey").isEqualTo("engine.gone");
    }

    private Set<String> ended(String element, Set<String> running) {
        return calls.endedAfter(new Where("calls-tryout", "calls-tryout:1", 1, instance, instance, key), element, running, since);
    }

    private String running(String process) {
        return engine.getRuntimeService().createProcessInstanceQuery()
                .processDefinitionKey(process).processInstanceBusinessKey(key.toString()).singleResult().getId();
    }

    private void done(String step) {
        var task = engine.getTaskService().createTaskQuery()
                .processInstanceBusinessKey(key.toString()).taskDefinitionKey("userTask_" + step).singleResult();
        engine.getTaskService().complete(task.getId());
    }

    private static StartEventBuilder begin(String process) {
        return Bpmn.createExecutableProcess(process).name("试").camundaHistoryTimeToLiveString("P30D").startEvent("startEvent_begin").name("开始");
    }

    private static byte[] bytes(BpmnModelInstance model) {
        var out = new ByteArrayOutputStream();
        Bpmn.writeModelToStream(out, model);
        return out.toByteArray();
    }
}
