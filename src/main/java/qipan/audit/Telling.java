package qipan.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import qipan.engine.Fact;
import qipan.engine.Fact.TaskState;
import qipan.engine.Where;
import qipan.security.Actor;
import qipan.shared.Ids;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns the facts of one command into lines of the log. What belongs together becomes one line: an element entered and
 * left at once is "passed", the variables one command sets in one instance are one document, and a user task is told by
 * its task.
 */
class Telling {

    /** Told by the facts of the task itself. */
    private static final Set<String> TOLD_BY_TASK = Set.of("userTask");

    private final Actor actor;
    private final JsonMapper json;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Integer> entered = new HashMap<>();
    private final Map<String, Map<String, Object>> variables = new LinkedHashMap<>();
    private final Map<String, Fact.VariableSet> firstVariable = new LinkedHashMap<>();
    private final Map<String, Fact.TaskEnded> completed = new HashMap<>();

    Telling(Actor actor, JsonMapper json) {
        this.actor = actor;
        this.json = json;
    }

    List<Entry> tell(List<Fact> facts) {
        facts.forEach(this::tell);
        variables.forEach(this::tellVariables);
        return entries;
    }

    private void tell(Fact fact) {
        if (fact instanceof Fact.ProcessStarted started) {
            add(fact, "process.started", started.parentElement(), null, null, Map.of());
        } else if (fact instanceof Fact.ProcessEnded ended) {
            add(fact, ended.cancelled() ? "process.cancelled" : "process.ended", ended.endElement(), null, null, given("reason", ended.reason()));
        } else if (fact instanceof Fact.ProcessHeld held) {
            add(fact, held.held() ? "process.held" : "process.resumed", null, null, null, Map.of());
        } else if (fact instanceof Fact.StepEntered step) {
            stepEntered(step);
        } else if (fact instanceof Fact.StepLeft step) {
            stepLeft(step);
        } else if (fact instanceof Fact.VariableSet variable) {
            variables.computeIfAbsent(fact.where().instance(), id -> new LinkedHashMap<>()).put(variable.name(), variable.value());
            firstVariable.putIfAbsent(fact.where().instance(), variable);
        } else {
            tellOther(fact);
        }
    }

    private void tellOther(Fact fact) {
        if (fact instanceof Fact.TaskCreated created) {
            addTask(fact, "task.created", created.task());
        } else if (fact instanceof Fact.TaskChanged changed) {
            addTask(fact, "task.changed", changed.task());
        } else if (fact instanceof Fact.TaskEnded ended) {
            if (!ended.cancelled()) {
                completed.put(fact.where().instance(), ended);
            }
            add(fact, ended.cancelled() ? "task.cancelled" : "task.completed", ended.element(), ended.name(), ended.task(),
                    given("reason", ended.reason()));
        } else if (fact instanceof Fact.DecisionMade made) {
            add(fact, "decision.made", made.element(), null, null,
                    Map.of("decision", made.decision(), "inputs", made.inputs(), "outputs", made.outputs(), "rules", made.rules()));
        } else if (fact instanceof Fact.IncidentRaised raised) {
            add(fact, "incident.raised", raised.element(), null, null, given("message", raised.message()));
        } else if (fact instanceof Fact.IncidentResolved) {
            add(fact, "incident.resolved", null, null, null, Map.of());
        }
    }

    private void stepEntered(Fact.StepEntered step) {
        if (!TOLD_BY_TASK.contains(step.type())) {
            entered.put(step.stepId(), entries.size());
            add(step, "step.entered", step.element(), step.name(), null, Map.of("id", step.stepId(), "type", step.type()));
        }
    }

    private void stepLeft(Fact.StepLeft step) {
        if (TOLD_BY_TASK.contains(step.type())) {
            return;
        }
        var details = Map.<String, Object>of("id", step.stepId(), "type", step.type());
        var at = entered.remove(step.stepId());
        if (at != null && !step.cancelled()) {
            entries.set(at, entry(entries.get(at).id(), step, "step.passed", step.element(), step.name(), null, details));
        } else {
            add(step, step.cancelled() ? "step.cancelled" : "step.left", step.element(), step.name(), null, details);
        }
    }

    private void tellVariables(String instance, Map<String, Object> values) {
        var first = firstVariable.get(instance);
        var task = completed.get(instance);
        var step = task == null ? elementOf(first.stepId()) : task.element();
        add(first, "variables.set", step, task == null ? null : task.name(), task == null ? null : task.task(), values);
    }

    /** Passages are named {@code element:id} by the engine where that fits. */
    private static @Nullable String elementOf(@Nullable String stepId) {
        return stepId == null || !stepId.contains(":") ? null : stepId.substring(0, stepId.indexOf(':'));
    }

    private void addTask(Fact fact, String action, TaskState task) {
        var after = new LinkedHashMap<String, Object>();
        after.put("assignee", task.assignee());
        after.put("roles", task.roles());
        after.put("due", text(task.due()));
        after.put("priority", task.priority());
        after.values().removeIf(java.util.Objects::isNull);
        add(fact, action, task.element(), task.name(), task.id(), after);
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static Map<String, Object> given(String name, @Nullable Object value) {
        return value == null ? Map.of() : Map.of(name, value);
    }

    private void add(Fact fact, String action, @Nullable String step, @Nullable String name, @Nullable String task, Map<String, Object> after) {
        entries.add(entry(Ids.next(), fact, action, step, name, task, after));
    }

    private Entry entry(
            String id,
            Fact fact,
            String action,
            @Nullable String step,
            @Nullable String name,
            @Nullable String task,
            Map<String, Object> after) {
        Where where = fact.where();
        return new Entry(
                id, fact.at(), actor.username(), actor.onBehalfOf(), action, where.key().campaign(), where.key().group(),
                where.process(), where.instance(), step, name, task, null,
                after.isEmpty() ? null : json.writeValueAsString(after), actor.requestId());
    }
}
