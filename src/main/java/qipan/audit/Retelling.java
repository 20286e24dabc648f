package qipan.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import qipan.shared.Zones;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the log of one instance back into steps, variables and decisions. */
class Retelling {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Trace.Step> steps = new LinkedHashMap<>();
    private final List<Trace.Variable> variables = new ArrayList<>();
    private final List<Trace.Decision> decisions = new ArrayList<>();
    private final List<Trace.Comment> comments = new ArrayList<>();
    private @Nullable String gatewayEndedByEvent;

    Retelling(List<Entry> log) {
        log.forEach(this::read);
    }

    private void read(Entry entry) {
        var after = entry.after() == null ? Map.<String, Object>of() : document(entry.after());
        switch (entry.action()) {
            case "step.entered" -> enter(entry, String.valueOf(after.get("id")), String.valueOf(after.get("type")));
            case "step.passed" -> {
                enter(entry, String.valueOf(after.get("id")), String.valueOf(after.get("type")));
                leave(entry, String.valueOf(after.get("id")), "completed", null);
            }
            case "step.left" -> leave(entry, String.valueOf(after.get("id")), "completed", null);
            case "step.cancelled" -> {
                leave(entry, String.valueOf(after.get("id")), "cancelled", null);
                gatewayEndedByEvent = "eventBasedGateway".equals(after.get("type")) ? String.valueOf(after.get("id")) : null;
            }
            case "task.created" -> enter(entry, entry.task(), "userTask");
            case "task.completed" -> leave(entry, entry.task(), "completed", entry.actor());
            case "task.cancelled" -> leave(entry, entry.task(), "cancelled", null);
            case "variables.set" -> after.forEach((name, value) -> variables.add(
                    new Trace.Variable(name, time(entry.at()), value, entry.step(), entry.actor())));
            case "decision.made" -> decisions.add(decision(entry, after));
            case "comment", "comment-edit" -> comments.add(
                    new Trace.Comment(time(entry.at()), entry.actor(), String.valueOf(after.get("text"))));
            default -> { }
        }
    }

    private void enter(Entry entry, @Nullable String passage, String type) {
        if (gatewayEndedByEvent != null && type.startsWith("intermediate")) {
            // The engine calls it cancelling when one of the awaited events ends an event-based gateway: it was passed.
            steps.computeIfPresent(gatewayEndedByEvent, (id, gateway) -> gateway.withOutcome("completed"));
        }
        gatewayEndedByEvent = null;
        steps.putIfAbsent(passage, new Trace.Step(
                entry.step(), entry.stepName(), type, time(entry.at()), null, "active", null, entry.task()));
    }

    private void leave(Entry entry, @Nullable String passage, String outcome, @Nullable String actor) {
        steps.computeIfPresent(passage, (id, step) -> new Trace.Step(
                step.id(), step.name(), step.type(), step.enteredAt(), time(entry.at()), outcome, actor, step.task()));
    }

    @SuppressWarnings("unchecked")
    private static Trace.Decision decision(Entry entry, Map<String, Object> after) {
        return new Trace.Decision(
                time(entry.at()),
                String.valueOf(after.get("decision")),
                entry.step(),
                (Map<String, Object>) after.getOrDefault("inputs", Map.of()),
                (List<Map<String, Object>>) after.getOrDefault("outputs", List.of()),
                (List<String>) after.getOrDefault("rules", List.of()));
    }

    private static Map<String, Object> document(String text) {
        return JSON.readValue(text, new TypeReference<Map<String, Object>>() {});
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atZone(Zones.SHANGHAI).toOffsetDateTime();
    }

    List<Trace.Step> steps() {
        return List.copyOf(steps.values());
    }

    List<Trace.Variable> variables() {
        return variables;
    }

    List<Trace.Decision> decisions() {
        return decisions;
    }

    List<Trace.Comment> comments() {
        return comments;
    }
}
