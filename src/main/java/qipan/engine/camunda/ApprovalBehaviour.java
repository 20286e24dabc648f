package qipan.engine.camunda;

import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.impl.task.TaskDecorator;

/** A user task that is passed at once where its approver policy says so: its people are found as of any task. */
class ApprovalBehaviour extends UserTaskActivityBehavior {

    private final AutomaticApproval automatic;

    ApprovalBehaviour(TaskDecorator decorator, AutomaticApproval automatic) {
        super(decorator);
        this.automatic = automatic;
    }

    @Override
    public void performExecution(ActivityExecution execution) throws Exception {
        if (automatic.isLeftOut((ExecutionEntity) execution)) {
            leave(execution);
            return;
        }
        super.performExecution(execution);
        for (var task : ((ExecutionEntity) execution).getTasks()) {
            if (automatic.passes(task)) {
                end(task);
                leave(execution);
                return;
            }
        }
    }

    private static void end(TaskEntity task) {
        var execution = task.getExecution();
        Context.getCommandContext().getTaskManager().deleteTask(task, TaskEntity.DELETE_REASON_COMPLETED, false, true);
        execution.removeTask(task);
    }
}
