package qipan.engine.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandContextListener;
import org.camunda.bpm.engine.impl.interceptor.Session;
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
        var known = places.get(placed.getProcessInstanceId());
        if (known == null) {
            known = whereIs(placed);
            places.put(placed.getProcessInstanceId(), known);
        }
        folding.hear(event, known);
    }

    private Where whereIs(HistoryEvent event) {
        var instance = command.getExecutionManager().findExecutionById(event.getProcessInstanceId());
        var definition = command.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(event.getProcessDefinitionId());
        var root = event.getRootProcessInstanceId();
        return new Where(
                definition.getKey(),
                definition.getId(),
                definition.getVersion(),
                event.getProcessInstanceId(),
                root == null ? event.getProcessInstanceId() : root,
                BusinessKey.parse(instance == null ? null : instance.getBusinessKey()));
    }

    @Override
    public void onCommandContextClose(CommandContext closing) {
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
