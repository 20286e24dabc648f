package qipan.wecom;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A group of a mass send, and the task for which it gets it. */
record SendGroup(
        String send,
        String code,
        String name,
        String campaign,
        String chat,
        String task,
        GroupState state,
        Instant madeAt,
        @Nullable Instant sentAt) {}
