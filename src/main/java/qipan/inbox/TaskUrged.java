package qipan.inbox;

import java.time.Instant;
import java.util.List;

/**
 * Somebody waits for a task and said so: published within the transaction of the act, to be told after it.
 *
 * @param to usernames of whoever has the task, or of those who may take it while nobody has
 * @param words what the person said, empty when nothing
 */
public record TaskUrged(String taskId, String by, List<String> to, String words, Instant at) {

    public TaskUrged {
        to = List.copyOf(to);
    }
}
