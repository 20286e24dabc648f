package qipan.campaign;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something a person does to many instances of a campaign as one act.
 *
 * @param kind which {@link BulkStep} does it
 * @param detail what that step needs to know
 * @param total how many instances it concerns; {@code done} and {@code failed} of them are through
 * @param changed how many times moved, where times move
 */
record BulkAct(
        String id,
        String campaign,
        String kind,
        Map<String, Object> detail,
        String by,
        @Nullable String onBehalfOf,
        Instant begunAt,
        @Nullable Instant endedAt,
        Status status,
        int total,
        int done,
        int failed,
        int changed) {

    /** The acts of a campaign are done one after the other: a resume never overtakes its hold. */
    enum Status {
        WAITING,
        RUNNING,
        DONE
    }

    boolean isThrough() {
        return done + failed >= total;
    }
}
