package qipan.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One keyset page.
 *
 * @param items at most the asked number of items, in the order of the query
 * @param next cursor of the following page, null on the last one
 * @param total how many there are in all, capped: {@code "42"} or {@code "1000+"}; null when not counted
 */
public record Page<T>(List<T> items, @Nullable String next, @Nullable String total) {

    /** Counting stops here, so that a count never costs more than a page or two. */
    public static final int COUNT_CAP = 1000;

    public <R> Page<R> map(Function<T, R> mapper) {
        return new Page<>(items.stream().map(mapper).toList(), next, total);
    }

    /**
     * Makes a page of what a query for {@code limit + 1} rows gave.
     *
     * @param rows up to limit + 1 rows
     * @param cursorOf the cursor that continues after a row
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursorOf, @Nullable String total) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null, total);
        }
        var items = rows.subList(0, limit);
        return new Page<>(items, cursorOf.apply(items.get(limit - 1)), total);
    }

    /** Writes a count that was limited to {@link #COUNT_CAP} + 1 rows. */
    public static String capped(long count) {
        return count > COUNT_CAP ? COUNT_CAP + "+" : Long.toString(count);
    }
}
