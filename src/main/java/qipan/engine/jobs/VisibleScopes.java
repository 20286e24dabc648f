package qipan.engine.jobs;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** Executions whose variables a step can see, as far as the command has read them. */
final class VisibleScopes {

    private VisibleScopes() {}

    /** An execution and those it stands in. */
    static Set<String> around(CommandContext command, String execution) {
        var scopes = new TreeSet<String>();
        for (var next = execution; next != null; ) {
            scopes.add(next);
            var known = command.getDbEntityManager().getCachedEntity(ExecutionEntity.class, next);
            next = known == null ? null : known.getParentId();
        }
        return scopes;
    }

    /**
     * Those of whole instances, and of what called them.
     *
     * @param executions by instance
     */
    static Set<String> ofAll(CommandContext command, Set<String> instances, Map<String, List<ExecutionEntity>> executions) {
        var seen = new TreeSet<String>();
        var next = new ArrayDeque<>(instances);
        while (!next.isEmpty()) {
            for (var execution : executions.getOrDefault(next.pop(), List.of())) {
                seen.add(execution.getId());
                var caller = execution.getSuperExecutionId() == null
                        ? null
                        : command.getDbEntityManager().getCachedEntity(ExecutionEntity.class, execution.getSuperExecutionId());
                if (caller != null) {
                    next.push(caller.getProcessInstanceId());
                }
            }
        }
        return seen;
    }
}
