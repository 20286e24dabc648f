package qipan.engine.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.engine.Fact.TaskCreated;
import qipan.engine.Models;
import qipan.engine.Processes;
import qipan.engine.SampleModels;
import qipan.shared.BusinessKey;
import qipan.testing.EngineTest;
import qipan.testing.ProcessDriver;
import qipan.testing.StandInFunctions;

@EngineTest
class JobsTogetherTest {

    private static final String MODEL = "together-tryout";

    @Autowired
    ProcessDriver driver;

    @Autowired
    Models models;

    @Autowired
    Processes processes;

    @Autowired
    ProcessEngine engine;

    @Autowired
    StandInFunctions.People people;

    @Autowired
    JobMeters meters;

    private final List<String> started = new ArrayList<>();

    @BeforeEach
    void publish() {
        driver.reset();
        for (var name : List.of("together-tryout.bpmn", "together-race.bpmn")) {
            models.deploy(name, null, Map.of(name, SampleModels.bytes(name)), true);
        }
    }

    @Test
    void dueTimersOfManyGroupsAreOneCommand() {
        start(5);

        assertThat(commands().execute(new ExecuteTogether(jobs(), meters))).isEmpty();

        assertThat(tasks()).hasSize(5).allSatisfy(task -> assertThat(task.getTaskDefinitionKey()).isEqualTo("userTask_call"));
        assertThat(jobs()).isEmpty();
    }

    @Test
    void nothingHasHappenedWhenOneOfThemFails() {
        start(3);
        startPoisoned();

        assertThatThrownBy(() -> commands().execute(new ExecuteTogether(jobs(), meters))).hasMessageContaining("wanted");

        assertThat(tasks()).isEmpty();
        assertThat(jobs()).hasSize(4);
    }

    @Test
    void aPoisonedGroupNeverHoldsUpTheOthers() {
        start(30);
        startPoisoned();
        jobs().forEach(job -> engine.getManagementService().setJobDuedate(job, new Date(0)));

        executor().start();
        try {
            await().atMost(Duration.ofSeconds(30)).until(() -> tasks().size() == 30 && failed() != null);
        } finally {
            executor().shutdown();
        }

        assertThat(failed().getExceptionMessage()).contains("wanted");
        assertThat(failed().getRetries()).isLessThan(3);
    }

    @Test
    void eachTaskOfTheCrowdIsToldOnce() {
        start(4);

        commands().execute(new ExecuteTogether(jobs(), meters));

        assertThat(driver.facts().of(TaskCreated.class))
                .extracting(fact -> fact.where().key().group())
                .containsExactlyInAnyOrder("g0", "g1", "g2", "g3");
    }

    @Test
    void whoIsAskedForPeopleKnowsTheWholeCrowdBefore() {
        start(4);

        commands().execute(new ExecuteTogether(jobs(), meters));

        assertThat(people.foreseen).singleElement().satisfies(keys -> assertThat(keys).extracting(BusinessKey::group)
                .containsExactlyInAnyOrder("g0", "g1", "g2", "g3"));
    }

    @Test
    void aTimerThatAnEarlierOneEndedDoesNothingAnyMore() {
        started.add(processes.start("together-race", BusinessKey.ofGroup("c1", "g0"), Map.of()));
        assertThat(jobs()).hasSize(2);

        commands().execute(new ExecuteTogether(jobs(), meters));

        assertThat(tasks()).singleElement().satisfies(task -> assertThat(task.getTaskDefinitionKey()).startsWith("userTask_after"));
        assertThat(driver.facts().of(TaskCreated.class)).hasSize(2);
        assertThat(jobs()).isEmpty();
    }

    @Test
    void whatTheEngineWillAskIsAskedForAllOfThemAtOnce() {
        start(2);

        commands().execute(command -> {
            var due = jobs().stream().map(job -> command.getJobManager().findJobById(job)).toList();
            due.forEach(job -> job.setRootProcessInstanceId(null)); // as a lock leaves it
            var foresight = command.getSession(Foresight.class);
            foresight.look(command, due);

            for (var job : due) {
                assertThat(foresight.executions(job.getProcessInstanceId())).hasValueSatisfying(found -> assertThat(found)
                        .extracting(ExecutionEntity::getId)
                        .contains(job.getExecutionId(), job.getProcessInstanceId()));
                assertThat(foresight.variables(job.getProcessInstanceId())).hasValueSatisfying(found -> assertThat(found)
                        .extracting(VariableInstanceEntity::getName)
                        .contains("wanted"));
                assertThat(foresight.jobs(job.getExecutionId())).hasValue(List.of(job));
                assertThat(foresight.isSound(job.getId())).isTrue();
            }
            return null;
        });
    }

    private void start(int groups) {
        for (var i = 0; i < groups; i++) {
            started.add(processes.start(MODEL, BusinessKey.ofGroup("c1", "g" + i), Map.of("wanted", "2030-01-01T09:00:00Z")));
        }
    }

    /** Its task cannot come: nobody says when it is wanted. */
    private void startPoisoned() {
        started.add(processes.start(MODEL, BusinessKey.ofGroup("c1", "poisoned"), Map.of()));
    }

    private CommandExecutor commands() {
        return ((ProcessEngineImpl) engine).getProcessEngineConfiguration().getCommandExecutorTxRequired();
    }

    private JobExecutor executor() {
        return ((ProcessEngineImpl) engine).getProcessEngineConfiguration().getJobExecutor();
    }

    private List<String> jobs() {
        return mine().stream().map(Job::getId).toList();
    }

    private Job failed() {
        return mine().stream().filter(job -> job.getExceptionMessage() != null).findFirst().orElse(null);
    }

    private Collection<Job> mine() {
        return engine.getManagementService().createJobQuery().processInstanceIds(new HashSet<>(started)).list();
    }

    private Collection<Task> tasks() {
        return engine.getTaskService().createTaskQuery().processInstanceIdIn(started.toArray(String[]::new)).list();
    }
}
