package qipan.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit log.
 *
 * @param id rises with time
 * @param action a stable word, e.g. {@code task.completed}
 * @param step element id in the model
 * @param before JSON document of what was, null when that says nothing
 * @param after JSON document of what is now
 */
record Entry(
        String id,
        Instant at,
        String actor,
        @Nullable String onBehalfOf,
        String action,
        @Nullable String campaign,
        @Nullable String group,
        @Nullable String process,
        @Nullable String processInstance,
        @Nullable String step,
        @Nullable String stepName,
        @Nullable String task,
        @Nullable String before,
        @Nullable String after,
        @Nullable String requestId) {}
