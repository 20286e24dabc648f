package qipan.inbox;

import java.time.Instant;
import java.util.List;

/**
 * People were sent a copy of a task, each of them for the first time: published within the transaction of the act.
 *
 * @param to usernames
 * @param words what the sender said, empty when nothing
 */
public record TaskCopied(String taskId, String by, List<String> to, String words, Instant at) {

    public TaskCopied {
        to = List.copyOf(to);
    }
}
