package qipan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.shared.BusinessKey;
import qipan.testing.EngineTest;

/** Tasks that are lent: to whom they come back, and when nobody waits for them any more. */
@EngineTest
class LendingTest {

    @Autowired
    Models models;

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    private TaskService engine;
    private String id;

    @Autowired
    void use(ProcessEngine engine) {
        this.engine = engine.getTaskService();
    }

    @BeforeEach
    void annaHasLentItToZoe() {
        models.deploy("moves", null, Map.of("moves-tryout.bpmn", SampleFlow.bytes()), true);
        var instance = processes.start("moves-tryout", BusinessKey.ofGroup("c1", "g1"), Map.of("again", false));
        id = engine.createTaskQuery().processInstanceId(instance).singleResult().getId();
        tasks.assign(id, "anna");
        tasks.delegate(id, "zoe");
        assertThat(task()).extracting(Task::getAssignee, Task::getOwner).containsExactly("zoe", "anna");
    }

    @Test
    void comesBackToWhoLentIt() {
        tasks.giveBack(id);

        assertThat(task()).extracting(Task::getAssignee, Task::getOwner, Task::getDelegationState).containsExactly("anna", null, null);
    }

    @Test
    void isForGoodOfWhoeverGetsIt() {
        tasks.assign(id, "bob");

        assertThat(task()).extracting(Task::getAssignee, Task::getOwner, Task::getDelegationState).containsExactly("bob", null, null);
        tasks.delegate(id, "zoe");
        tasks.giveBack(id);
        assertThat(task().getAssignee()).isEqualTo("bob");
        tasks.complete(id, Map.of(), "bob");
        assertThat(task()).isNull();
    }

    @Test
    void staysLentWhenWhoWasAskedHandsOver() {
        tasks.handOver(List.of(id), "bob");
        tasks.giveBack(id);

        assertThat(task().getAssignee()).isEqualTo("anna");
    }

    private Task task() {
        return engine.createTaskQuery().taskId(id).singleResult();
    }
}
