package qipan.engine;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became true in the engine, in our words, folded within one engine command: of several changes to one task in
 * one command only the outcome is told. Order within a list is the order of happening.
 */
public sealed interface Fact {

    Instant at();

    Where where();

    /**
     * @param parent the calling instance, null for a root instance
     * @param parentElement the call activity it was called from, null for a root instance
     */
    record ProcessStarted(Instant at, Where where, @Nullable String parent, @Nullable String parentElement)
            implements Fact {}

    /**
     * @param endElement the end event reached, null when cancelled
     * @param reason why it was cancelled, null when it ended by itself
     */
    record ProcessEnded(
            Instant at, Where where, boolean cancelled, @Nullable String endElement, @Nullable String reason)
            implements Fact {}

    /** Timers and tasks of the instance rest (held) or go on. */
    record ProcessHeld(Instant at, Where where, boolean held) implements Fact {}

    /** @param stepId id of this passage through the element */
    record StepEntered(Instant at, Where where, String stepId, String element, @Nullable String name, String type)
            implements Fact {}

    record StepLeft(
            Instant at,
            Where where,
            String stepId,
            String element,
            @Nullable String name,
            String type,
            boolean cancelled)
            implements Fact {}

    /** A task that people can see from now on. */
    record TaskCreated(Instant at, Where where, TaskState task) implements Fact {}

    /** A task is other than before; {@code task} is how it is now. */
    record TaskChanged(Instant at, Where where, TaskState task) implements Fact {}

    /** @param cancelled true when the process withdrew it, false when somebody completed it */
    record TaskEnded(
            Instant at,
            Where where,
            String task,
            String element,
            @Nullable String name,
            @Nullable String assignee,
            boolean cancelled,
            @Nullable String reason)
            implements Fact {}

    /**
     * @param value plain value, JSON text, or null
     * @param type the engine's name of the type, e.g. {@code string}
     * @param initial whether it came with the start of the instance
     */
    record VariableSet(
            Instant at,
            Where where,
            String name,
            String type,
            @Nullable Object value,
            boolean initial,
            @Nullable String stepId)
            implements Fact {}

    /** @param rules ids of the rules that matched, in the order of the table */
    record DecisionMade(
            Instant at,
            Where where,
            @Nullable String element,
            String decision,
            Map<String, Object> inputs,
            List<Map<String, Object>> outputs,
            List<String> rules)
            implements Fact {}

    /** @param job the job that failed for good, null for other kinds */
    record IncidentRaised(
            Instant at, Where where, String incident, @Nullable String element, @Nullable String message,
            @Nullable String job)
            implements Fact {}

    record IncidentResolved(Instant at, Where where, String incident) implements Fact {}

    /**
     * A task as it is at the end of the command.
     *
     * @param id task id
     * @param element id of the user task in the model
     * @param roles role keys whose holders may take it; null when this command did not touch them
     * @param owner who delegated it, null when it is not delegated
     */
    record TaskState(
            String id,
            String element,
            @Nullable String name,
            @Nullable String assignee,
            @Nullable String owner,
            boolean delegated,
            @Nullable Set<String> roles,
            Instant created,
            @Nullable Instant due,
            @Nullable Instant followUp,
            int priority,
            boolean held) {}
}
