package qipan.engine.facts;

import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.stereotype.Component;

/** Where the engine tells what happens. It stands next to the engine's own history writer and changes nothing. */
@Component
public class FactTap implements HistoryEventHandler {

    @Override
    public void handleEvent(HistoryEvent event) {
        var command = Context.getCommandContext();
        var placed = placed(event);
        if (command != null && placed.getProcessInstanceId() != null) {
            command.getSession(CommandFacts.class).hear(event, placed);
        }
    }

    /** An evaluated decision knows its process only in the decision it wraps. */
    private static HistoryEvent placed(HistoryEvent event) {
        return event instanceof HistoricDecisionEvaluationEvent decision
                ? decision.getRootHistoricDecisionInstance()
                : event;
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }
}
