package qipan.inbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import qipan.engine.Where;
import qipan.security.Substitutes.Work;

/**
 * A task as the list shows it, open or done.
 *
 * @param element id of the user task in its model
 * @param stepCode the catalogue's step code, such as {@code lc02}
 * @param roles role keys whose holders may take it
 * @param owner who delegated it, null when it is not delegated
 * @param held whether its process rests
 * @param done how it ended, null while it is open
 */
public record InboxTask(
        String id,
        String name,
        String nameEn,
        String element,
        String stepCode,
        Where where,
        String processName,
        String processNameEn,
        @Nullable String campaignName,
        @Nullable String groupName,
        @Nullable String assignee,
        @Nullable String owner,
        boolean delegated,
        List<String> roles,
        Instant created,
        @Nullable Instant due,
        @Nullable Instant followUp,
        int priority,
        boolean held,
        @Nullable Done done) {

    /**
     * @param by who completed it; null when the process withdrew it
     * @param outcome {@code completed} or {@code cancelled}
     * @param submitted the accepted form values as JSON, null without any
     */
    public record Done(Instant at, @Nullable String by, String outcome, @Nullable String submitted) {}

    public @Nullable String campaign() {
        return where.key().campaign();
    }

    /** What of it says who does it in its person's place. */
    public Work work() {
        return new Work(campaign(), where.process(), roles);
    }

    public @Nullable String group() {
        return where.key().group();
    }

    /** The word of the HTTP contract. */
    public String state() {
        if (done != null) {
            return "done";
        }
        if (held) {
            return "held";
        }
        return assignee == null ? "open" : delegated ? "delegated" : "claimed";
    }

    /** Past its due date: now, or when it was done. */
    public boolean late(Instant now) {
        return due != null && due.isBefore(done == null ? now : done.at());
    }
}
