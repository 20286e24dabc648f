package qipan.engine.camunda;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity.TaskState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import qipan.engine.Models;
import qipan.engine.Signing;
import qipan.engine.StepModel;
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
    private final Approvals approvals;

    Signers(EngineAccess engine, Models models, Approvals approvals) {
        this.engine = engine;
        this.models = models;
        this.approvals = approvals;
    }

    @Override
    public Optional<Several> several(String task) {
        return EngineErrors.refusing(() -> engine.execute(command -> {
            var entity = EngineErrors.existing(command.getTaskManager().findTaskById(task));
            return CoSigning.of(entity.getExecution(), step(entity)).map(several -> new Several(several.run(), several.seats().all()));
        }));
    }

    @Override
    public void expect(String task, String signer, String person) {
        EngineErrors.refusing(() -> engine.execute(command -> {
            var beside = approval(command, task);
            CoSigning.of(beside.getExecution(), step(beside)).ifPresent(several -> several.expect(signer, person));
            return null;
        }));
    }

    @Override
    public String ask(String task, String signer, String person) {
        return EngineErrors.refusing(() -> engine.execute(command -> {
            var beside = approval(command, task);
            var added = add(beside, person).getId();
            CoSigning.of(beside.getExecution(), step(beside)).ifPresent(several -> several.ask(signer, person, added));
            return added;
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
    public void remove(String task, String signer, @Nullable String own) {
        EngineErrors.refusing(() -> engine.execute(command -> {
            var anchor = active(command, task);
            var removed = own == null ? null : active(command, own);
            var several = CoSigning.of(anchor.getExecution(), step(anchor));
            if (several.isPresent()) {
                remove(command, anchor, several.get(), signer, removed);
            } else if (removed != null) {
                withdraw(command, removed);
            }
            return null;
        }));
    }

    private static void withdraw(CommandContext command, TaskEntity task) {
        if (beside(task).isEmpty()) {
            throw Refusal.conflict("engine.signing.last");
        }
        end(command, task, REMOVED);
    }

    /** The instance of whoever was alone in it is left as if it were done: then the engine asks anew whether the step is. */
    private void remove(CommandContext command, TaskEntity anchor, CoSigning several, String signer, @Nullable TaskEntity own) {
        var result = several.remove(signer).orElse(null);
        if (result != null) {
            anchor.setExecutionVariables(Values.toEngine(approvals.decided(anchor, step(anchor), several, result)));
        }
        if (own != null) {
            end(command, own, REMOVED);
        }
        var left = result != null ? anchor.getExecution() : own == null ? null : own.getExecution();
        if (left != null && (result != null || left.getTasks().isEmpty())) {
            decided(command, List.copyOf(left.getTasks()));
            left.signal(null, null);
        }
    }

    @Override
    public boolean settles(String task, String decision) {
        return EngineErrors.refusing(() -> engine.execute(command -> {
            var entity = EngineErrors.existing(command.getTaskManager().findTaskById(task));
            return CoSigning.of(entity.getExecution(), step(entity)).map(several -> several.settles(task, decision))
                    .orElse(!Approvals.agrees(decision));
        }));
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

    private StepModel step(TaskEntity task) {
        return models.step(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
    }

    private TaskEntity approval(CommandContext command, String task) {
        var entity = active(command, task);
        if (step(entity).property("approval") == null) {
            throw Refusal.conflict("engine.signing.notApproval");
        }
        return entity;
    }

    private static TaskEntity active(CommandContext command, String task) {
        var entity = EngineErrors.existing(command.getTaskManager().findTaskById(task));
        if (entity.isSuspended()) {
            throw Refusal.conflict("engine.held");
        }
        return entity;
    }
}
