package qipan.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody is shown a task.
 *
 * @param onBehalfOf in whose place the sender acted
 * @param readAt when the person opened it, null until then
 */
public record Copy(
        String person,
        String task,
        Instant sentAt,
        String sentBy,
        @Nullable String onBehalfOf,
        @Nullable String words,
        @Nullable Instant readAt) {}
