package qipan.inbox;

import org.jspecify.annotations.Nullable;

/**
 * A question to the inbox.
 *
 * @param q text to find in the names of task, group and campaign
 * @param limit how many rows a page holds
 * @param after cursor of the page before, null for the first
 */
public record TaskQuery(
        View view,
        @Nullable String campaign,
        @Nullable String group,
        @Nullable String step,
        @Nullable DueWithin due,
        @Nullable String q,
        int limit,
        @Nullable String after) {

    static final int MAX_LIMIT = 200;

    public TaskQuery {
        limit = Math.max(1, Math.min(limit, MAX_LIMIT));
        campaign = unlessBlank(campaign);
        group = unlessBlank(group);
        step = unlessBlank(step);
        q = unlessBlank(q);
        after = unlessBlank(after);
    }

    public static TaskQuery of(View view) {
        return new TaskQuery(view, null, null, null, null, null, 20, null);
    }

    private static @Nullable String unlessBlank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
