package qipan.engine.facts;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Opens the collection of facts at the beginning of each command. Not at the first event: some events come when the
 * command closes already, and then it is too late to ask for being called when it closes.
 */
public class FactsOfCommand extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        Context.getCommandContext().getSession(CommandFacts.class);
        return next.execute(command);
    }
}
