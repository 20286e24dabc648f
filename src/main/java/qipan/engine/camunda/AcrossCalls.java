package qipan.engine.camunda;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.bpmn.behavior.SequentialMultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.jspecify.annotations.Nullable;

/** What one process of a tree of calls knows for the others: who wrote something in one is asked where another approves it. */
final class AcrossCalls {

    private AcrossCalls() {}

    /** A variable in sight of the task, else in sight of the nearest process that calls it and has one. */
    static @Nullable Object find(DelegateTask task, String name) {
        var own = task.getVariable(name);
        if (own != null || !(task instanceof TaskEntity entity)) {
            return own;
        }
        for (var call = callOf(entity.getExecution()); call != null; call = callOf(call)) {
            var known = call.getVariable(name);
            if (known != null) {
                return known;
            }
        }
        return null;
    }

    /**
     * Tells every process that calls the task's one. The variable lies where the call stands, so that of items worked on side
     * by side each keeps its own. Of calls one after another the last one is known behind the loop: it is what is approved there.
     */
    static void tellCallers(TaskEntity task, String name, Object value) {
        for (var call = callOf(task.getExecution()); call != null; call = callOf(call)) {
            call.findExecutionForFlowScope(placeOf(call)).setVariableLocal(name, value);
        }
    }

    private static ScopeImpl placeOf(ExecutionEntity call) {
        var around = call.getActivity().getFlowScope();
        return around.getActivityBehavior() instanceof SequentialMultiInstanceActivityBehavior ? around.getFlowScope() : around;
    }

    /** The execution that waits at the call activity; null for a root. */
    private static @Nullable ExecutionEntity callOf(ExecutionEntity execution) {
        return execution.getProcessInstance().getSuperExecution();
    }
}
