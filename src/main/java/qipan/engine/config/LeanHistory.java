package qipan.engine.config;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricIncidentEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;
import qipan.engine.EngineSettings.History;

/**
 * What the engine's own history tables keep: instances and incidents, and where {@link History#PATH} asks for it also steps,
 * tasks and last values. Everything is told by facts, and the audit log keeps them: written once (ADR 0006).
 */
final class LeanHistory extends DbHistoryEventHandler {

    private static final Set<Class<? extends HistoryEvent>> INSTANCES =
            Set.of(HistoricProcessInstanceEventEntity.class, HistoricIncidentEventEntity.class);

    private static final Set<Class<? extends HistoryEvent>> PATH = Set.of(
            HistoricActivityInstanceEventEntity.class, HistoricTaskInstanceEventEntity.class,
            HistoricVariableUpdateEventEntity.class);

    private final History kept;

    LeanHistory(History kept) {
        this.kept = kept;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (isOf(INSTANCES, event) || kept == History.PATH && isOf(PATH, event)) {
            super.handleEvent(event);
        }
    }

    private static boolean isOf(Set<Class<? extends HistoryEvent>> kinds, HistoryEvent event) {
        return kinds.stream().anyMatch(kind -> kind.isInstance(event));
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
