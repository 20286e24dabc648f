package qipan.engine.facts;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.history.event.HistoricActivityInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionInstanceEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricIncidentEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricTaskInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.jspecify.annotations.Nullable;
import qipan.engine.Fact;
import qipan.engine.Where;

/** Raw history events that mean one fact each. */
final class RawFacts {

    private RawFacts() {}

    static Fact taskEnded(HistoricTaskInstanceEventEntity task, Where where, Instant at) {
        var cancelled = !"completed".equals(task.getDeleteReason());
        return new Fact.TaskEnded(
                at,
                where,
                task.getTaskId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                task.getAssignee(),
                cancelled,
                cancelled ? task.getDeleteReason() : null);
    }

    static @Nullable Fact step(HistoricActivityInstanceEventEntity step, Where where, Instant at) {
        if (step.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_START)) {
            return new Fact.StepEntered(
                    at, where, step.getActivityInstanceId(), step.getActivityId(), step.getActivityName(),
                    step.getActivityType());
        }
        if (step.isEventOfType(HistoryEventTypes.ACTIVITY_INSTANCE_END)) {
            return new Fact.StepLeft(
                    at, where, step.getActivityInstanceId(), step.getActivityId(), step.getActivityName(),
                    step.getActivityType(), step.isCanceled());
        }
        return null;
    }

    static @Nullable Fact process(
            HistoricProcessInstanceEventEntity instance, Where where, Instant at, CommandContext command) {
        if (instance.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_START)) {
            return new Fact.ProcessStarted(
                    at, where, instance.getSuperProcessInstanceId(), callingElement(where.instance(), command));
        }
        if (instance.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_END)) {
            var cancelled = String.valueOf(instance.getState()).endsWith("TERMINATED");
            return new Fact.ProcessEnded(
                    at, where, cancelled, instance.getEndActivityId(), cancelled ? instance.getDeleteReason() : null);
        }
        if (instance.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_UPDATE) && instance.getState() != null) {
            return new Fact.ProcessHeld(at, where, "SUSPENDED".equals(instance.getState()));
        }
        return null;
    }

    private static @Nullable String callingElement(String instanceId, CommandContext command) {
        var instance = command.getExecutionManager().findExecutionById(instanceId);
        return instance == null || instance.getSuperExecution() == null
                ? null
                : instance.getSuperExecution().getActivityId();
    }

    static @Nullable Fact variable(HistoricVariableUpdateEventEntity variable, Where where, Instant at) {
        if (!variable.isEventOfType(HistoryEventTypes.VARIABLE_INSTANCE_CREATE)
                && !variable.isEventOfType(HistoryEventTypes.VARIABLE_INSTANCE_UPDATE)) {
            return null;
        }
        return new Fact.VariableSet(
                at,
                where,
                variable.getVariableName(),
                variable.getSerializerName(),
                VariableText.valueOf(variable),
                Boolean.TRUE.equals(variable.isInitial()),
                variable.getScopeActivityInstanceId());
    }

    static Fact decision(HistoricDecisionEvaluationEvent event, Where where, Instant at) {
        HistoricDecisionInstanceEntity made = event.getRootHistoricDecisionInstance();
        var inputs = new LinkedHashMap<String, Object>();
        made.getInputs().forEach(input -> inputs.put(input.getClauseName(), String.valueOf(input.getValue())));
        var outputs = new LinkedHashMap<String, Map<String, Object>>();
        made.getOutputs()
                .forEach(output -> outputs.computeIfAbsent(output.getRuleId(), rule -> new LinkedHashMap<>())
                        .put(output.getVariableName(), String.valueOf(output.getValue())));
        Collection<String> rules = outputs.keySet();
        return new Fact.DecisionMade(
                at,
                where,
                made.getActivityId(),
                made.getDecisionDefinitionKey(),
                inputs,
                List.copyOf(outputs.values()),
                List.copyOf(rules));
    }

    static @Nullable Fact incident(HistoricIncidentEventEntity incident, Where where, Instant at) {
        if (incident.isEventOfType(HistoryEventTypes.INCIDENT_CREATE)) {
            var failedJob = "failedJob".equals(incident.getIncidentType()) ? incident.getConfiguration() : null;
            return new Fact.IncidentRaised(
                    at, where, incident.getId(), incident.getActivityId(), incident.getIncidentMessage(), failedJob);
        }
        if (incident.isEventOfType(HistoryEventTypes.INCIDENT_RESOLVE)
                || incident.isEventOfType(HistoryEventTypes.INCIDENT_DELETE)) {
            return new Fact.IncidentResolved(at, where, incident.getId());
        }
        return null;
    }
}
