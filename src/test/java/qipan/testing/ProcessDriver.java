package qipan.testing;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import qipan.engine.Models;
import qipan.engine.Tasks;

/**
 * Plays a process in tests. Each verb fails with the element's id when there is nothing to do. Works on the whole tree
 * of an instance: tasks and jobs of called processes count as its own.
 */
public class ProcessDriver {

    private static final String SOMEBODY = "wang";

    private final ProcessEngine engine;
    private final Clock clock;
    private final Tasks tasks;
    private final Models models;
    private final DelegateScript delegates;
    private final FactRecorder facts;
    private final List<StandInFunctions.StandIn> standIns;
    private final Map<String, String> elementsOfJobs = new HashMap<>();

    ProcessDriver(
            ProcessEngine engine, Clock clock, Tasks tasks, Models models, DelegateScript delegates, FactRecorder facts,
            List<StandInFunctions.StandIn> standIns) {
        this.engine = engine;
        this.clock = clock;
        this.tasks = tasks;
        this.models = models;
        this.delegates = delegates;
        this.facts = facts;
        this.standIns = standIns;
        BpmnAwareTests.init(engine);
    }

    /** Forgets what earlier tests left: instances, scripts, facts, figures. Deploys the shipped models once. */
    public void reset() {
        BpmnAwareTests.init(engine);
        delegates.clear();
        deployShippedModels();
        var roots = engine.getRuntimeService().createProcessInstanceQuery().rootProcessInstances().list();
        roots.forEach(root -> engine.getRuntimeService().deleteProcessInstance(root.getId(), "next test"));
        facts.clear();
        standIns.forEach(StandInFunctions.StandIn::forget);
    }

    /** Each test asks for it, so the hundreds of files are read only by the first. */
    private void deployShippedModels() {
        var repository = engine.getRepositoryService();
        if (repository.createDeploymentQuery().deploymentName("shipped").count() == 0) {
            var deployment = repository.createDeployment().name("shipped");
            ModelFiles.all().forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
            deployment.deploy();
        }
    }

    public ProcessInstance start(String process, String businessKey, Map<String, Object> variables) {
        return engine.getRuntimeService().startProcessInstanceByKey(process, businessKey, ProcessVariables.converted(variables));
    }

    /** Completes the one open task of that element anywhere below the instance. */
    public void complete(ProcessInstance root, String element, Object... namesAndValues) {
        var tasks = tasks(root, element);
        assertThat(tasks).as(() -> "open tasks at " + element + "; open are " + openElements(root)).isNotEmpty();
        complete(tasks.get(0), namesAndValues);
    }

    /** Answers that the program collects go through the program, for they never become variables of their own. */
    public void complete(Task task, Object... namesAndValues) {
        if (models.step(task.getProcessDefinitionId(), task.getTaskDefinitionKey()).property("collect") == null) {
            engine.getTaskService().complete(task.getId(), ProcessVariables.converted(ProcessVariables.pairs(namesAndValues)));
        } else {
            tasks.complete(task.getId(), ProcessVariables.pairs(namesAndValues), SOMEBODY);
        }
    }

    /** Fires the timer of that element now, whatever its due date. */
    public void fireTimer(ProcessInstance root, String element) {
        runJob(root, element);
    }

    /** Runs the waiting job (asynchronous step or timer) of that element. */
    public void runJob(ProcessInstance root, String element) {
        var jobs = jobs(root).stream().filter(job -> element.equals(elementOf(job))).toList();
        assertThat(jobs).as(() -> "jobs at " + element + "; there are " + jobs(root).stream().map(this::elementOf).toList())
                .isNotEmpty();
        engine.getManagementService().executeJob(jobs.get(0).getId());
    }

    /** Runs asynchronous steps (not timers) until none waits. */
    public void runAsync(ProcessInstance root) {
        for (var next = async(root); !next.isEmpty(); next = async(root)) {
            next.forEach(job -> engine.getManagementService().executeJob(job.getId()));
        }
    }

    public List<Task> tasks(ProcessInstance root, String element) {
        return within(root, engine.getTaskService().createTaskQuery().taskDefinitionKey(element).list(), Task::getProcessInstanceId);
    }

    public List<String> openElements(ProcessInstance root) {
        return openTasks(root).stream().map(Task::getTaskDefinitionKey).toList();
    }

    public List<Task> openTasks(ProcessInstance root) {
        return within(root, engine.getTaskService().createTaskQuery().list(), Task::getProcessInstanceId);
    }

    public DelegateScript delegates() {
        return delegates;
    }

    public FactRecorder facts() {
        return facts;
    }

    public Clock clock() {
        return clock;
    }

    public ProcessEngine engine() {
        return engine;
    }

    private List<Job> async(ProcessInstance root) {
        return jobs(root).stream().filter(job -> job.getDuedate() == null || !(job instanceof TimerEntity)).toList();
    }

    private List<Job> jobs(ProcessInstance root) {
        return within(root, engine.getManagementService().createJobQuery().list(), Job::getProcessInstanceId);
    }

    private String elementOf(Job job) {
        return elementsOfJobs.computeIfAbsent(job.getJobDefinitionId(), id -> engine.getManagementService()
                .createJobDefinitionQuery()
                .jobDefinitionId(id)
                .singleResult()
                .getActivityId());
    }

    private <T> List<T> within(ProcessInstance root, List<T> all, Function<T, String> instanceOf) {
        var tree = treeOf(root);
        return all.stream()
                .filter(it -> tree.contains(instanceOf.apply(it)))
                .sorted(Comparator.comparing(it -> tree.indexOf(instanceOf.apply(it))))
                .toList();
    }

    /** Callers before those they called. One question, for it is asked at every step. */
    private List<String> treeOf(ProcessInstance root) {
        var executions = engine.getRuntimeService().createExecutionQuery().list().stream()
                .map(ExecutionEntity.class::cast)
                .toList();
        var instanceOf = executions.stream()
                .collect(toMap(ExecutionEntity::getId, ExecutionEntity::getProcessInstanceId));
        var tree = new ArrayList<>(List.of(root.getId()));
        for (var i = 0; i < tree.size(); i++) {
            var caller = tree.get(i);
            executions.stream()
                    .filter(it -> it.getSuperExecutionId() != null)
                    .filter(it -> caller.equals(instanceOf.get(it.getSuperExecutionId())))
                    .forEach(called -> tree.add(called.getId()));
        }
        return tree;
    }
}
