package qipan.engine.facts;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import qipan.engine.FactListener;

/** Makes the collection of facts of a command. See {@link FactsOfCommand}. */
@Component
public class CommandFactsFactory implements SessionFactory {

    private final ObjectProvider<FactListener> listeners;

    CommandFactsFactory(ObjectProvider<FactListener> listeners) {
        this.listeners = listeners;
    }

    @Override
    public Class<?> getSessionType() {
        return CommandFacts.class;
    }

    @Override
    public Session openSession() {
        var command = Context.getCommandContext();
        var facts = new CommandFacts(command, listeners.orderedStream().toList());
        command.registerCommandContextListener(facts);
        return facts;
    }
}
