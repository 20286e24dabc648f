package qipan.engine.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextListener;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import qipan.engine.FactListener;
import qipan.engine.Where;
import qipan.shared.BusinessKey;

/**
 * The facts of one command. Lives as a session of the command, and hands over when the command closes: after all is
 * said, before the engine flushes, in the same transaction.
 */
class CommandFacts implements Session, CommandContextListener {

    private final CommandContext command;
    private final Folding folding;
    private final Map<String, Where> places = new HashMap<>();
    private final List<FactListener> listeners;

    CommandFacts(CommandContext command, List<FactListener> listeners) {
        this.command = command;
        this.listeners = listeners;
        this.folding = new Folding(command);
    }

    /** @param placed the event, or the part of it that knows its process instance */
    void hear(HistoryEvent event, HistoryEvent placed) {
        folding.hear(
                event,
                where(placed.getProcessInstanceId(), placed.getProcessDefinitionId(), placed.getRootProcessInstanceId()));
    }

    private Where where(String instance, String definition, @Nullable String root) {
        var known = places.get(instance);
        if (known == null) {
            known = whereIs(instance, definition, root);
            places.put(instance, known);
        }
        return known;
    }

    private Where whereIs(String instance, String definition, @Nullable String root) {
        var execution = command.getExecutionManager().findExecutionById(instance);
        var model = command.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(definition);
        var top = root == null && execution != null ? execution.getRootProcessInstanceId() : root;
        return new Where(
                model.getKey(),
                model.getId(),
                model.getVersion(),
                instance,
                top == null ? instance : top,
                BusinessKey.parse(execution == null ? null : execution.getBusinessKey()));
    }

    /**
     * The engine tells of a changed due date or priority only when the command closes, after or before this listener as
     * it happens. So the tasks themselves are asked.
     */
    private void hearChangedTasks() {
        for (var task : command.getDbEntityManager().getCachedEntitiesByType(TaskEntity.class)) {
            if (task.getProcessInstanceId() != null && command.getDbEntityManager().isDirty(task)) {
                folding.hearChanged(task.getId(), where(task.getProcessInstanceId(), task.getProcessDefinitionId(), null));
            }
        }
    }

    @Override
    public void onCommandContextClose(CommandContext closing) {
        hearChangedTasks();
        var facts = folding.facts();
        if (!facts.isEmpty()) {
            listeners.forEach(listener -> listener.on(facts));
        }
    }

    @Override
    public void onCommandFailed(CommandContext failed, Throwable cause) {
        // nothing was handed over, or what was written rolls back with the command
    }

    @Override
    public void flush() {
        // the projections write through JDBC in the same transaction
    }

    @Override
    public void close() {
        // nothing to give back
    }
}
