package qipan.engine.jobs;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.task.Task;

/** The engine's tasks, from the {@link Foresight} where it has them. */
public class ForeseenTasks extends TaskManager {

    @Override
    public List<TaskEntity> findTasksByExecutionId(String execution) {
        return getSession(Foresight.class).tasks(execution).orElseGet(() -> super.findTasksByExecutionId(execution));
    }

    /** Tasks below a task exist for those only who make them by hand, as nothing here does; the engine's table has no index for it. */
    @Override
    public List<Task> findTasksByParentTaskId(String parent) {
        return new ArrayList<>();
    }
}
