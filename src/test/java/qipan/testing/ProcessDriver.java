package qipan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.Spin;

/**
 * Plays a process in tests. Each verb fails with the element's id when there is nothing to do. Works on the whole tree
 * of an instance: tasks and jobs of called processes count as its own.
 */
public class ProcessDriver {

    private final ProcessEngine engine;
    private final Clock clock;
    private final DelegateScript delegates;
    private final FactRecorder facts;

    ProcessDriver(ProcessEngine engine, Clock clock, DelegateScript delegates, FactRecorder facts) {
        this.engine = engine;
        this.clock = clock;
        this.delegates = delegates;
        this.facts = facts;
        BpmnAwareTests.init(engine);
    }

    /** Forgets what earlier tests left: instances, scripts, facts. Deploys the shipped models once. */
    public void reset() {
        BpmnAwareTests.init(engine);
        delegates.clear();
        deployShippedModels();
        var roots = engine.getRuntimeService().createProcessInstanceQuery().rootProcessInstances().list();
        roots.forEach(root -> engine.getRuntimeService().deleteProcessInstance(root.getId(), "next test"));
        facts.clear();
    }

    private void deployShippedModels() {
        var deployment = engine.getRepositoryService().createDeployment().name("shipped").enableDuplicateFiltering(false);
        var files = ModelFiles.all();
        files.forEach((name, content) -> deployment.addInputStream(name, new java.io.ByteArrayInputStream(content)));
        if (!files.isEmpty() && engine.getRepositoryService().createDeploymentQuery().deploymentName("shipped").count() == 0) {
            deployment.deploy();
        }
    }

    public ProcessInstance start(String process, String businessKey, Map<String, Object> variables) {
        return engine.getRuntimeService().startProcessInstanceByKey(process, businessKey, converted(variables));
    }

    /** Completes the one open task of that element anywhere below the instance. */
    public void complete(ProcessInstance root, String element, Object... namesAndValues) {
        var tasks = tasks(root, element);
        assertThat(tasks).as("open tasks at %s; open are %s", element, openElements(root)).isNotEmpty();
        engine.getTaskService().complete(tasks.get(0).getId(), converted(pairs(namesAndValues)));
    }

    /** Fires the timer of that element now, whatever its due date. */
    public void fireTimer(ProcessInstance root, String element) {
        runJob(root, element);
    }

    /** Runs the waiting job (asynchronous step or timer) of that element. */
    public void runJob(ProcessInstance root, String element) {
        var jobs = jobs(root).stream().filter(job -> element.equals(elementOf(job))).toList();
        assertThat(jobs).as("jobs at %s; there are %s", element, jobs(root).stream().map(this::elementOf).toList())
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
        return treeOf(root).stream()
                .flatMap(instance -> engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(instance)
                        .taskDefinitionKey(element)
                        .list()
                        .stream())
                .toList();
    }

    public List<String> openElements(ProcessInstance root) {
        return treeOf(root).stream()
                .flatMap(instance -> engine.getTaskService().createTaskQuery().processInstanceId(instance).list().stream())
                .map(Task::getTaskDefinitionKey)
                .toList();
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
        return jobs(root).stream().filter(job -> job.getDuedate() == null || !isTimer(job)).toList();
    }

    private boolean isTimer(Job job) {
        return engine.getManagementService().createJobQuery().jobId(job.getId()).timers().count() > 0;
    }

    private List<Job> jobs(ProcessInstance root) {
        return treeOf(root).stream()
                .flatMap(instance ->
                        engine.getManagementService().createJobQuery().processInstanceId(instance).list().stream())
                .toList();
    }

    private String elementOf(Job job) {
        return engine.getManagementService()
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    private List<String> treeOf(ProcessInstance root) {
        var tree = new java.util.ArrayList<String>(List.of(root.getId()));
        for (var i = 0; i < tree.size(); i++) {
            engine.getRuntimeService()
                    .createProcessInstanceQuery()
                    .superProcessInstanceId(tree.get(i))
                    .list()
                    .forEach(called -> tree.add(called.getId()));
        }
        return tree;
    }

    private static Map<String, Object> pairs(Object... namesAndValues) {
        var pairs = new HashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            pairs.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return pairs;
    }

    /** Lists and maps become JSON documents, as the platform stores them. */
    private static Map<String, Object> converted(Map<String, Object> values) {
        var variables = Variables.createVariables();
        values.forEach((name, value) -> variables.put(
                name,
                value instanceof java.util.Collection<?> || value instanceof Map<?, ?>
                        ? Spin.JSON(new tools.jackson.databind.json.JsonMapper().writeValueAsString(value))
                        : value));
        return variables;
    }
}
