package qipan.inbox;

import org.jspecify.annotations.Nullable;

/**
 * A question to the inbox under a name.
 *
 * @param sharedWith role key whose holders see it too, null when it is its owner's alone
 */
public record TaskFilter(
        String id, String owner, String name, @Nullable String sharedWith, TaskQuery query, @Nullable GroupBy groupBy) {}
