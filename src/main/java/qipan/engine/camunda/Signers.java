package qipan.engine.camunda;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity.TaskState;
import org.springframework.stereotype.Component;
import qipan.engine.Models;
import qipan.engine.Signing;
import qipan.shared.Refusal;

/**
 * Several tasks of the engine in one execution: with the execution the engine withdraws, holds and moves all of them, and only
 * the last one's completion is told to it, so that the step is left once.
 */
@Component
class Signers implements Signing {

    private static final String REMOVED = "removed signer";
    private static final String DECIDED = "decided";

    private final EngineAccess engine;
    private final Models models;

    Signers(EngineAccess engine, Models models) {
        this.engine = engine;
        this.models = models;
    }

    @Override
    public String ask(String task, String person) {
        return EngineErrors.refusing(() -> engine.execute(command -> {
            var beside = active(command, task);
            if (models.step(beside.getProcessDefinitionId(), beside.getTaskDefinitionKey()).property("approval") == null) {
                throw Refusal.conflict("engine.signing.notApproval");
            }
            return add(beside, person).getId();
        }));
    }

    private static TaskEntity add(TaskEntity beside, String person) {
        var execution = beside.getExecution();
        var added = new TaskEntity(execution);
        added.insert();
        added.setTaskDefinitionKey(beside.getTaskDefinitionKey());
        added.setName(beside.getName());
        added.setDescription(beside.getDescription());
        added.setDueDate(beside.getDueDate());
        added.setPriority(beside.getPriority());
        added.setAssignee(person);
        added.transitionTo(TaskState.STATE_CREATED);
        execution.forceUpdate();
        return added;
    }

    @Override
    public void withdraw(String task) {
        EngineErrors.refusing(() -> engine.execute(command -> {
            var entity = active(command, task);
            if (beside(entity).isEmpty()) {
                throw Refusal.conflict("engine.signing.last");
            }
            end(command, entity, REMOVED);
            return null;
        }));
    }

    @Override
    public Set<String> beside(String task) {
        return EngineErrors.refusing(() -> engine.execute(command ->
                beside(EngineErrors.existing(command.getTaskManager().findTaskById(task))).stream()
                        .map(TaskEntity::getId).collect(Collectors.toSet())));
    }

    static List<TaskEntity> beside(TaskEntity task) {
        return task.getExecution().getTasks().stream().filter(other -> !other.getId().equals(task.getId())).toList();
    }

    /** Keeps what the person said, while the step waits for others. */
    static void signed(CommandContext command, TaskEntity task) {
        end(command, task, TaskEntity.DELETE_REASON_COMPLETED);
    }

    /** Whoever was asked as well need not say anything any more. */
    static void decided(CommandContext command, List<TaskEntity> others) {
        others.forEach(task -> end(command, task, DECIDED));
    }

    /** The execution's new revision makes two that end at once one after the other: else each would leave the step to the other. */
    private static void end(CommandContext command, TaskEntity task, String why) {
        var execution = task.getExecution();
        command.getTaskManager().deleteTask(task, why, false, true);
        execution.removeTask(task);
        execution.forceUpdate();
    }

    private static TaskEntity active(CommandContext command, String task) {
        var entity = EngineErrors.existing(command.getTaskManager().findTaskById(task));
        if (entity.isSuspended()) {
            throw Refusal.conflict("engine.held");
        }
        return entity;
    }
}
