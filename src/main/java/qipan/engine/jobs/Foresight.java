package qipan.engine.jobs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.JobQueryImpl;
import org.camunda.bpm.engine.impl.VariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.jspecify.annotations.Nullable;
import qipan.shared.BusinessKey;

/**
 * What a command is going to ask of the database, asked at once for all jobs that it executes, or for the task that it
 * completes: the executions of their instances, variables and jobs of these. The managers beside it answer from here what the engine would ask one by one.
 * Nothing is kept beyond the command, and it knows no more than each single question at the command's beginning would.
 */
class Foresight implements Session {

    private final Map<String, List<ExecutionEntity>> executions = new HashMap<>();
    private final Map<String, List<VariableInstanceEntity>> variables = new HashMap<>();
    private final Map<String, List<VariableInstanceEntity>> taskVariables = new HashMap<>();
    private final Map<String, List<TaskEntity>> tasks = new HashMap<>();
    private final Map<String, List<JobEntity>> jobs = new HashMap<>();
    private final Map<String, JobEntity> due = new HashMap<>();
    private final Set<String> withoutIncident = new HashSet<>();
    private final Consumer<Set<BusinessKey>> others;

    /** @param others are told for whom jobs are about to be executed, to look ahead at what they will be asked themselves */
    Foresight(Consumer<Set<BusinessKey>> others) {
        this.others = others;
    }

    /** Executions of an instance, if they were foreseen. */
    Optional<List<ExecutionEntity>> executions(String instance) {
        return Optional.ofNullable(executions.get(instance));
    }

    Optional<List<VariableInstanceEntity>> variables(String execution) {
        return Optional.ofNullable(variables.get(execution));
    }

    /** A task's own variables. */
    Optional<List<VariableInstanceEntity>> taskVariables(String task) {
        return Optional.ofNullable(taskVariables.get(task));
    }

    /** The tasks of an execution. */
    Optional<List<TaskEntity>> tasks(String execution) {
        return Optional.ofNullable(tasks.get(execution));
    }

    Optional<List<JobEntity>> jobs(String execution) {
        return Optional.ofNullable(jobs.get(execution));
    }

    /** A job that this command executes: the engine asks for each once more by its id, and never looks at what it has. */
    Optional<JobEntity> due(String job) {
        return Optional.ofNullable(due.get(job));
    }

    /** Whether a job is known to have no incident. */
    boolean isSound(String job) {
        return withoutIncident.contains(job);
    }

    /** All that completing a task asks first: the tasks of its execution, the instance's executions, variables in sight. */
    @Nullable TaskEntity look(CommandContext command, String task) {
        var sql = "select t.* from ACT_RU_TASK t join ACT_RU_TASK wanted on wanted.EXECUTION_ID_ = t.EXECUTION_ID_ where wanted.ID_ = #{task}";
        for (var found : command.getTaskManager().findTasksByNativeQuery(Map.of("sql", sql, "task", task), 0, Integer.MAX_VALUE)) {
            tasks.computeIfAbsent(found.getExecutionId(), execution -> new ArrayList<>()).add((TaskEntity) found);
            taskVariables.put(found.getId(), new ArrayList<>());
        }
        var wanted = command.getTaskManager().findTaskById(task);
        if (wanted != null && wanted.getExecutionId() != null) {
            var instance = wanted.getProcessInstanceId();
            executions.put(instance, command.getExecutionManager().findExecutionsByProcessInstanceId(instance));
            lookAtVariables(command, VisibleScopes.around(command, wanted.getExecutionId()));
        }
        return wanted;
    }

    void look(CommandContext command, Collection<JobEntity> jobs) {
        var instances = distinct(jobs, JobEntity::getProcessInstanceId);
        if (instances.isEmpty()) {
            return;
        }
        jobs.forEach(job -> due.put(job.getId(), job));
        lookAt(command, instances);
        withoutIncident.addAll(SoundJobs.among(command, distinct(jobs, JobEntity::getId)));
        others.accept(keys(instances));
    }

    private Set<BusinessKey> keys(Set<String> instances) {
        return instances.stream()
                .flatMap(instance -> executions.getOrDefault(instance, List.of()).stream())
                .map(ExecutionEntity::getBusinessKey)
                .filter(Objects::nonNull)
                .map(BusinessKey::parse)
                .collect(Collectors.toSet());
    }

    /** For what steers many instances at once and executes none of their jobs. */
    void lookAt(CommandContext command, Set<String> instances) {
        lookAtExecutions(command, instances);
        lookAtVariables(command, VisibleScopes.ofAll(command, instances, executions));
        lookAtJobs(command, instances);
    }

    /** For what ends many instances at once, which asks for their tasks, and for the incidents of their jobs, too. */
    void lookAtEnd(CommandContext command, Set<String> instances) {
        lookAtExecutions(command, instances);
        lookAtTasks(command, instances);
        lookAtVariables(command, VisibleScopes.ofAll(command, instances, executions));
        lookAtJobs(command, instances);
        var known = jobs.values().stream().flatMap(List::stream).map(JobEntity::getId).collect(Collectors.toCollection(TreeSet::new));
        withoutIncident.addAll(SoundJobs.among(command, known));
    }

    private void lookAtTasks(CommandContext command, Set<String> instances) {
        instances.stream()
                .flatMap(instance -> executions.getOrDefault(instance, List.of()).stream())
                .forEach(execution -> tasks.put(execution.getId(), new ArrayList<>()));
        for (var task : OneQuestion.tasks(command, instances)) {
            tasks.computeIfAbsent(task.getExecutionId(), execution -> new ArrayList<>()).add(task);
            taskVariables.put(task.getId(), new ArrayList<>());
        }
    }

    private static Set<String> distinct(Collection<JobEntity> due, Function<JobEntity, @Nullable String> part) {
        return due.stream().map(part).filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
    }

    private void lookAtExecutions(CommandContext command, Set<String> instances) {
        for (var execution : OneQuestion.executions(command, instances)) {
            executions.computeIfAbsent(execution.getProcessInstanceId(), instance -> new ArrayList<>()).add(execution);
        }
    }

    private void lookAtVariables(CommandContext command, Set<String> of) {
        of.forEach(execution -> variables.put(execution, new ArrayList<>()));
        var wanted = new VariableInstanceQueryImpl();
        wanted.executionIdIn(of.toArray(String[]::new));
        for (var found : command.getVariableInstanceManager().findVariableInstanceByQueryCriteria(wanted, null)) {
            var holder = found.getTaskId() == null ? variables.get(found.getExecutionId()) : taskVariables.get(found.getTaskId());
            if (holder != null) {
                holder.add((VariableInstanceEntity) found);
            }
        }
    }

    private void lookAtJobs(CommandContext command, Set<String> instances) {
        instances.stream()
                .flatMap(instance -> executions.getOrDefault(instance, List.of()).stream())
                .forEach(execution -> jobs.put(execution.getId(), new ArrayList<>()));
        var wanted = new JobQueryImpl();
        wanted.processInstanceIds(instances);
        for (var found : command.getJobManager().findJobsByQueryCriteria(wanted, null)) {
            var job = (JobEntity) found;
            if (job.getExecutionId() != null) {
                jobs.computeIfAbsent(job.getExecutionId(), execution -> new ArrayList<>()).add(job);
            }
        }
    }

    @Override
    public void flush() {
        // it only reads
    }

    @Override
    public void close() {
        // nothing to give back
    }
}
