package qipan.engine.camunda;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import qipan.engine.Retiming;
import qipan.engine.functions.AsOf;

/** The due or the follow-up time of an open task. */
record PendingTask(
        TaskEntity task,
        ExecutionEntity execution,
        Expression expression,
        Function<TaskEntity, @Nullable Date> reading,
        BiConsumer<TaskEntity, Date> writing)
        implements PendingTime {

    static List<PendingTime> in(CommandContext command, Collection<String> instances) {
        var wanted = new TaskQueryImpl();
        wanted.processInstanceIdIn(instances.toArray(String[]::new));
        var found = new ArrayList<PendingTime>();
        for (var each : command.getTaskManager().findTasksByQueryCriteria(wanted)) {
            var task = (TaskEntity) each;
            var definition = task.getTaskDefinition();
            add(found, task, definition.getDueDateExpression(), TaskEntity::getDueDate, TaskEntity::setDueDate);
            add(found, task, definition.getFollowUpDateExpression(), TaskEntity::getFollowUpDate, TaskEntity::setFollowUpDate);
        }
        return found;
    }

    private static void add(
            List<PendingTime> found,
            TaskEntity task,
            @Nullable Expression expression,
            Function<TaskEntity, @Nullable Date> reading,
            BiConsumer<TaskEntity, Date> writing) {
        if (expression != null && reading.apply(task) != null) {
            found.add(new PendingTask(task, task.getExecution(), expression, reading, writing));
        }
    }

    @Override
    public Retiming.Kind kind() {
        return Retiming.Kind.TASK;
    }

    @Override
    public String element() {
        return task.getTaskDefinitionKey();
    }

    @Override
    public String name() {
        return String.valueOf(task.getName());
    }

    @Override
    public @Nullable Date due() {
        return reading.apply(task);
    }

    @Override
    public @Nullable Date ask() {
        return AsOf.ask(task.getCreateTime().toInstant(), () -> expression.getValue(execution)) instanceof Date date ? date : null;
    }

    /** A held task moves as well; the engine refuses to change one that says it is held. */
    @Override
    public void move(Date to) {
        var state = task.getSuspensionState();
        task.setSuspensionState(SuspensionState.ACTIVE.getStateCode());
        writing.accept(task, to);
        task.setSuspensionState(state);
    }
}
