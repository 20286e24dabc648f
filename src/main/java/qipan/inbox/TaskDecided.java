package qipan.inbox;

import java.time.Instant;
import java.util.List;

/**
 * Nobody decided on an overdue task, and the program did, as its step's policy says. Published in the transaction of the deed.
 *
 * @param to usernames of those whom it concerns
 * @param words the policy
 */
public record TaskDecided(String taskId, boolean approved, List<String> to, String words, Instant at) {

    public TaskDecided {
        to = List.copyOf(to);
    }
}
