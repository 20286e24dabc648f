package qipan.engine.config;

import org.camunda.bpm.engine.impl.history.HistoryLevelFull;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;

/**
 * All events, since facts are made of them; but of a task's people only the candidates. Assignee and owner are told with the
 * task itself, and for each of these links the engine would read the process definition's row.
 */
final class FactsHistory extends HistoryLevelFull {

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
        return !(entity instanceof IdentityLinkEntity link) || IdentityLinkType.CANDIDATE.equals(link.getType());
    }
}
