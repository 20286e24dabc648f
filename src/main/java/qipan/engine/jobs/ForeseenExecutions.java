package qipan.engine.jobs;

import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;

/** The engine's executions, from the {@link Foresight} where it has them. */
public class ForeseenExecutions extends ExecutionManager {

    @Override
    public List<ExecutionEntity> findExecutionsByProcessInstanceId(String instance) {
        return getSession(Foresight.class)
                .executions(instance)
                .orElseGet(() -> super.findExecutionsByProcessInstanceId(instance));
    }
}
