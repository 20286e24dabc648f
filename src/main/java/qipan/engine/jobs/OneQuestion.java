package qipan.engine.jobs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** What the engine asks of one instance, asked of many. */
final class OneQuestion {

    private OneQuestion() {}

    /**
     * Of the whole tree of calling instances: what is called for a group reads what the group's own instance knows. A job
     * forgets the root when a node locks it, and in the table only an instance's own execution bears it.
     */
    static List<ExecutionEntity> executions(CommandContext command, Set<String> instances) {
        var question = about(instances, "select distinct e.* from ACT_RU_EXECUTION due"
                + " join ACT_RU_EXECUTION other on other.ROOT_PROC_INST_ID_ = due.ROOT_PROC_INST_ID_"
                + " join ACT_RU_EXECUTION e on e.PROC_INST_ID_ = other.ID_ where due.ID_ in ");
        return command.getExecutionManager().findExecutionsByNativeQuery(question, 0, Integer.MAX_VALUE).stream()
                .map(ExecutionEntity.class::cast).toList();
    }

    static List<TaskEntity> tasks(CommandContext command, Set<String> instances) {
        var question = about(instances, "select t.* from ACT_RU_TASK t where t.PROC_INST_ID_ in ");
        return command.getTaskManager().findTasksByNativeQuery(question, 0, Integer.MAX_VALUE).stream()
                .map(TaskEntity.class::cast).toList();
    }

    private static Map<String, Object> about(Set<String> instances, String sql) {
        var parameters = new HashMap<String, Object>();
        for (var instance : instances) {
            parameters.put("instance" + parameters.size(), instance);
        }
        var places = parameters.keySet().stream().map(name -> "#{" + name + "}").collect(Collectors.joining(", ", "(", ")"));
        parameters.put("sql", sql + places);
        return parameters;
    }
}
