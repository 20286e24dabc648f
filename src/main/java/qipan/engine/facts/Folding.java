package qipan.engine.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricIdentityLinkLogEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricIncidentEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.jspecify.annotations.Nullable;
import qipan.engine.Fact;
import qipan.engine.Where;

/** Turns the raw events of one command into facts; what happens to one task in one command becomes one fact. */
class Folding {

    /** Bookkeeping of multi-instance loops: not worth telling. */
    private static final Set<String> LOOP_VARIABLES =
            Set.of("nrOfInstances", "nrOfActiveInstances", "nrOfCompletedInstances", "loopCounter");

    private final CommandContext command;
    private final List<Object> told = new ArrayList<>();
    private final Map<String, OpenTask> openTasks = new LinkedHashMap<>();

    Folding(CommandContext command) {
        this.command = command;
    }

    void hear(HistoryEvent event, Where where) {
        var at = ClockUtil.getCurrentTime().toInstant();
        if (event instanceof HistoricTaskInstanceEventEntity task) {
            hearTask(task, where, at);
        } else if (event instanceof HistoricIdentityLinkLogEventEntity link) {
            hearLink(link, where, at);
        } else {
            var fact = simple(event, where, at);
            if (fact != null) {
                told.add(fact);
            }
        }
    }

    /** A task that is other than it was, whether or not an event said so. */
    void hearChanged(String task, Where where) {
        touch(task, where, ClockUtil.getCurrentTime().toInstant());
    }

    /** The facts in the order of happening; open tasks as they are now. */
    List<Fact> facts() {
        return told.stream()
                .map(item -> item instanceof OpenTask open ? open.fact(command) : (Fact) item)
                .filter(Objects::nonNull)
                .toList();
    }

    private void hearTask(HistoricTaskInstanceEventEntity task, Where where, Instant at) {
        if (task.isEventOfType(HistoryEventTypes.TASK_INSTANCE_CREATE)) {
            touch(task.getTaskId(), where, at).created();
        } else if (task.isEventOfType(HistoryEventTypes.TASK_INSTANCE_COMPLETE)
                || task.isEventOfType(HistoryEventTypes.TASK_INSTANCE_DELETE)) {
            touch(task.getTaskId(), where, at).ended();
            told.add(RawFacts.taskEnded(task, where, at));
        } else {
            touch(task.getTaskId(), where, at);
        }
    }

    private void hearLink(HistoricIdentityLinkLogEventEntity link, Where where, Instant at) {
        if (link.getTaskId() != null) {
            touch(link.getTaskId(), where, at).rolesTouched();
        }
    }

    private OpenTask touch(String id, Where where, Instant at) {
        return openTasks.computeIfAbsent(id, unseen -> {
            var open = new OpenTask(id, where, at);
            told.add(open);
            return open;
        });
    }

    private @Nullable Fact simple(HistoryEvent event, Where where, Instant at) {
        if (event instanceof HistoricActivityInstanceEventEntity step) {
            return RawFacts.step(step, where, at);
        }
        if (event instanceof HistoricVariableUpdateEventEntity variable) {
            return LOOP_VARIABLES.contains(variable.getVariableName()) ? null : RawFacts.variable(variable, where, at);
        }
        if (event instanceof HistoricProcessInstanceEventEntity instance) {
            return RawFacts.process(instance, where, at, command);
        }
        if (event instanceof HistoricDecisionEvaluationEvent decision) {
            return RawFacts.decision(decision, where, at);
        }
        if (event instanceof HistoricIncidentEventEntity incident) {
            return RawFacts.incident(incident, where, at);
        }
        return null;
    }
}
