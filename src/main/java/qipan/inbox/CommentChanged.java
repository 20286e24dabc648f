package qipan.inbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody mended a comment or took it back: whoever was told of it should not go on reading what it was. Published within the
 * transaction of the act. Who is named for the first time hears by {@link TaskMentioned}.
 *
 * @param told usernames of those who were told
 * @param since when it was said first
 * @param before what they were told
 * @param after null when it was taken back
 */
public record CommentChanged(String taskId, String by, List<String> told, Instant since, String before, @Nullable String after) {

    public CommentChanged {
        told = List.copyOf(told);
    }
}
