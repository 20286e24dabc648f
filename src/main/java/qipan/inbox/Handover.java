package qipan.inbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that one person has, moved to another in one act.
 *
 * @param campaigns only these, null for all and for work outside any
 * @param endedAt null while it is at work
 * @param places how many places in roles of campaigns moved; they do at once
 * @param tasks how many tasks were there when it began; {@code moved}, {@code offered} and {@code failed} of them are through
 * @param offered went to their roles, because the successor wrote what they approve
 * @param inForce whether new tasks that are meant for the person go to the successor
 */
public record Handover(
        String id,
        String person,
        String successor,
        @Nullable List<String> campaigns,
        String reason,
        String by,
        @Nullable String onBehalfOf,
        Instant begunAt,
        @Nullable Instant endedAt,
        int places,
        int tasks,
        int moved,
        int offered,
        int failed,
        boolean inForce) {

    /** A task that could not go, and why. */
    public record Failure(String task, String reason) {}

    public boolean atWork() {
        return endedAt == null;
    }
}
