package qipan.engine.jobs;

import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;

/** The engine's variables, from the {@link Foresight} where it has them. */
public class ForeseenVariables extends VariableInstanceManager {

    @Override
    public List<VariableInstanceEntity> findVariableInstancesByExecutionId(String execution) {
        return getSession(Foresight.class)
                .variables(execution)
                .orElseGet(() -> super.findVariableInstancesByExecutionId(execution));
    }

    @Override
    public List<VariableInstanceEntity> findVariableInstancesByTaskId(String task) {
        return getSession(Foresight.class).taskVariables(task).orElseGet(() -> super.findVariableInstancesByTaskId(task));
    }
}
