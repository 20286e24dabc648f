package qipan.engine.config;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricFormPropertyEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricIdentityLinkLogEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricJobLogEventEntity;

/**
 * What the engine's own history tables keep: instances, steps, tasks, last values and incidents. Each change of a variable,
 * who may take a task, decisions and jobs are told by facts, and the audit log keeps them: written once (ADR 0006).
 */
final class LeanHistory extends DbHistoryEventHandler {

    private static final Set<Class<? extends HistoryEvent>> KEPT_BY_AUDIT = Set.of(
            HistoricDecisionEvaluationEvent.class, HistoricFormPropertyEventEntity.class,
            HistoricIdentityLinkLogEventEntity.class, HistoricJobLogEventEntity.class,
            UserOperationLogEntryEventEntity.class);

    @Override
    public void handleEvent(HistoryEvent event) {
        if (KEPT_BY_AUDIT.stream().noneMatch(kind -> kind.isInstance(event))) {
            super.handleEvent(event);
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    @Override
    protected boolean shouldWriteHistoricDetail(HistoricVariableUpdateEventEntity change) {
        return false;
    }
}
