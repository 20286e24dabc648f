package qipan.engine;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something a person did, told as a plain Spring event within the transaction of the deed: whoever keeps a record of it
 * keeps it exactly when the deed stands.
 *
 * @param action a stable word: {@code claim, unclaim, complete, comment, transfer, ...}
 * @param where the process instance it happened in, null outside any
 * @param element id of the step, null when it concerns no step
 * @param task id of the task, null when it concerns no task
 * @param before what it changed, as it was; empty when that says nothing
 * @param after the same as it is now, with what the person said
 */
public record Act(
        Instant at,
        String actor,
        @Nullable String onBehalfOf,
        String action,
        @Nullable Where where,
        @Nullable String element,
        @Nullable String task,
        Map<String, Object> before,
        Map<String, Object> after) {}
