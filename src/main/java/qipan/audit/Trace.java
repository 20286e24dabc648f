package qipan.audit;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One process instance retold.
 *
 * @param steps passages through elements in the order in which they began
 * @param flows ids of the sequence flows that were walked
 * @param truncated whether the log holds more than is shown here
 */
record Trace(
        String id,
        String process,
        String processName,
        int version,
        String businessKey,
        @Nullable String campaign,
        @Nullable String group,
        OffsetDateTime startedAt,
        @Nullable OffsetDateTime endedAt,
        String state,
        @Nullable String parent,
        List<Step> steps,
        List<String> flows,
        List<Variable> variables,
        List<Decision> decisions,
        List<Child> children,
        List<Comment> comments,
        boolean truncated) {

    /** @param outcome {@code completed | cancelled | active} */
    record Step(
            String id,
            @Nullable String name,
            String type,
            OffsetDateTime enteredAt,
            @Nullable OffsetDateTime leftAt,
            String outcome,
            @Nullable String actor,
            @Nullable String task) {

        Step withOutcome(String other) {
            return new Step(id, name, type, enteredAt, leftAt, other, actor, task);
        }
    }

    record Variable(String name, OffsetDateTime at, @Nullable Object value, @Nullable String step, String actor) {}

    record Decision(
            OffsetDateTime at,
            String decision,
            @Nullable String step,
            Map<String, Object> inputs,
            List<Map<String, Object>> outputs,
            List<String> rules) {}

    record Child(String processInstance, String process, @Nullable String name, @Nullable String step) {}

    record Comment(OffsetDateTime at, String actor, String text) {}
}
