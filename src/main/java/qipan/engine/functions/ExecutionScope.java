package qipan.engine.functions;

import java.time.Instant;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.spin.SpinList;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;
import qipan.engine.ModelScope;
import qipan.shared.BusinessKey;

/** The scope of a running execution or task. */
record ExecutionScope(VariableScope scope, ExecutionEntity execution) implements ModelScope {

    static @Nullable ExecutionScope of(VariableScope scope) {
        if (scope instanceof ExecutionEntity execution) {
            return new ExecutionScope(scope, execution);
        }
        if (scope instanceof TaskEntity task && task.getExecution() != null) {
            return new ExecutionScope(scope, task.getExecution());
        }
        return null;
    }

    @Override
    public BusinessKey businessKey() {
        return BusinessKey.parse(execution.getProcessBusinessKey());
    }

    @Override
    public String processInstance() {
        return execution.getProcessInstanceId();
    }

    @Override
    public @Nullable Instant began() {
        var instance = execution.getProcessEngineServices().getHistoryService().createHistoricProcessInstanceQuery()
                .processInstanceId(processInstance())
                .singleResult();
        return instance == null ? null : instance.getStartTime().toInstant();
    }

    @Override
    public @Nullable String element() {
        return execution.getCurrentActivityId();
    }

    @Override
    public @Nullable Object variable(String name) {
        return scope.getVariable(name);
    }

    @Override
    public @Nullable Object inherited(String name) {
        var value = scope.getVariable(name);
        var caller = execution.getProcessInstance().getSuperExecution();
        while (value == null && caller != null) {
            value = caller.getVariable(name);
            caller = caller.getProcessInstance().getSuperExecution();
        }
        return value;
    }

    @Override
    public @Nullable String json(String name) {
        var value = scope.getVariable(name);
        if (value instanceof SpinJsonNode || value instanceof SpinList<?>) {
            return value.toString();
        }
        return value == null ? null : Objects.toString(value);
    }
}
