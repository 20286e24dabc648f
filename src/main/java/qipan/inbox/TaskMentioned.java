package qipan.inbox;

import java.time.Instant;
import java.util.List;

/**
 * Somebody named people in a comment: published within the transaction of the act, to be told after it.
 *
 * @param to usernames, without whoever wrote it
 * @param words what was said
 */
public record TaskMentioned(String taskId, String by, List<String> to, String words, Instant at) {

    public TaskMentioned {
        to = List.copyOf(to);
    }
}
