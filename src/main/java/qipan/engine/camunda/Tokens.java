package qipan.engine.camunda;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cmd.GetActivityInstanceCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.jspecify.annotations.Nullable;
import qipan.shared.Refusal;

/** Where an instance stands: what is at work in each of its scopes. */
record Tokens(ProcessDefinitionEntity definition, ActivityInstance root) {

    /**
     * @param id of the activity instance, or of the transition instance that waits to enter it
     * @param instance null for one that waits
     */
    record Token(ActivityImpl at, String id, @Nullable ActivityInstance instance) {}

    static Tokens of(CommandContext command, String instance) {
        var execution = command.getExecutionManager().findExecutionById(instance);
        if (execution == null) {
            throw Refusal.conflict("engine.gone");
        }
        return new Tokens(execution.getProcessDefinition(), new GetActivityInstanceCmd(instance).execute(command));
    }

    /** The scopes around a task, the innermost last, each with its instance. */
    List<ActivityInstance> around(TaskEntity task) {
        var path = new ArrayList<ActivityInstance>();
        if (!leads(root, task.getExecution().getActivityInstanceId(), path)) {
            throw Refusal.conflict("engine.gone");
        }
        return path.stream().filter(instance -> isFlow(scope(instance))).toList();
    }

    private static boolean leads(ActivityInstance from, String wanted, List<ActivityInstance> path) {
        path.add(from);
        if (from.getId().equals(wanted) || Stream.of(from.getChildActivityInstances()).anyMatch(child -> leads(child, wanted, path))) {
            return true;
        }
        path.remove(path.size() - 1);
        return false;
    }

    /** All instances of a scope. */
    List<ActivityInstance> instancesOf(ScopeImpl scope) {
        var found = new ArrayList<ActivityInstance>();
        collect(root, scope, found);
        return found;
    }

    private void collect(ActivityInstance instance, ScopeImpl scope, List<ActivityInstance> found) {
        if (scope(instance) == scope) {
            found.add(instance);
        }
        Stream.of(instance.getChildActivityInstances()).forEach(child -> collect(child, scope, found));
    }

    ScopeImpl scope(ActivityInstance instance) {
        return instance == root ? definition : definition.findActivity(instance.getActivityId());
    }

    /** The process or an expanded sub-process, where flows are; not the body around a step with several instances. */
    static boolean isFlow(ScopeImpl scope) {
        return scope instanceof ProcessDefinitionEntity || scope.isSubProcessScope();
    }

    /** What is at work directly in this instance of a scope. */
    List<Token> in(ActivityInstance scope) {
        var tokens = new ArrayList<Token>();
        for (var child : scope.getChildActivityInstances()) {
            tokens.add(new Token(definition.findActivity(child.getActivityId()), child.getId(), child));
        }
        for (TransitionInstance waiting : scope.getChildTransitionInstances()) {
            tokens.add(new Token(definition.findActivity(waiting.getActivityId()), waiting.getId(), null));
        }
        return tokens;
    }

    /** All executions below, by id. */
    static Set<String> executions(ActivityInstance instance) {
        var ids = new HashSet<>(Set.of(instance.getExecutionIds()));
        Stream.of(instance.getChildActivityInstances()).map(Tokens::executions).forEach(ids::addAll);
        return ids;
    }
}
