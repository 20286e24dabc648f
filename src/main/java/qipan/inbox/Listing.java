package qipan.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * How one kind of list reads its table.
 *
 * @param table where the whole rows are
 * @param sort the time it is sorted by, then by id
 * @param order direction of both
 * @param beyond what a later row is compared with its predecessor
 */
record Listing(String table, String sort, String order, String beyond, RowMapper<InboxTask> rows) {

    static final Listing OPEN = new Listing("inbox_task", "due_at", "asc", ">", TaskColumns::open);
    static final Listing DONE = new Listing("inbox_done", "done_at", "desc", "<", TaskColumns::done);

    /**
     * A part of the list that one index holds in the right order.
     *
     * @param table the table with that index
     * @param where columns before the sort columns in the index, with their values
     * @param also what must hold for a row besides: few enough rows are before it
     * @param scope the same, of a person's tasks that somebody else does; its campaigns are in {@code also}
     */
    record Source(String table, Map<String, String> where, Map<String, String> also, Scope scope) {

        Source(String table, Map<String, String> where) {
            this(table, where, Map.of(), Scope.ALL);
        }

        static Source queue(String queue) {
            return new Source("inbox_task", Map.of("queue", queue));
        }
    }

    /**
     * The first {@code :n} of each source and of these the first {@code :n}: reads a few index entries, never a table.
     * The sort repeats the fixed columns because H2 then reads the index in order instead of sorting.
     */
    String heads(List<Source> sources, List<String> range, Map<String, Object> parameters) {
        var parts = new ArrayList<String>();
        for (var source : sources) {
            parts.add(head(source, range, parts.size(), parameters));
        }
        return "select %s, task_id from (%s) sources order by %s limit :n"
                .formatted(sort, String.join(" union all ", parts), sorted(""));
    }

    private String head(Source source, List<String> range, int number, Map<String, Object> parameters) {
        var columns = new ArrayList<>(new TreeMap<>(source.where()).keySet());
        columns.add(sorted(""));
        return "(select %s, task_id from %s%s order by %s limit :n)"
                .formatted(sort, source.table(), where(conditions(source, range, number, parameters)), String.join(", ", columns));
    }

    /**
     * How many rows there are in all sources, {@code :counted} at most. No row is in two of them, and which come first does not
     * matter to a number: nothing is sorted or compared, and who has reached the end of one source reads only so much of the next.
     */
    String counted(List<Source> sources, List<String> range, Map<String, Object> parameters) {
        var parts = new ArrayList<String>();
        for (var source : sources) {
            parts.add("(select 1 from %s%s limit :counted)"
                    .formatted(source.table(), where(conditions(source, range, parts.size(), parameters))));
        }
        var together = parts.size() == 1 ? parts.get(0) : String.join(" union all ", parts) + " limit :counted";
        return "select count(*) from (%s) places".formatted(together);
    }

    private static List<String> conditions(Source source, List<String> range, int number, Map<String, Object> parameters) {
        var conditions = new ArrayList<String>();
        var fixed = new TreeMap<>(source.where());
        fixed.putAll(source.also());
        fixed.forEach((column, value) -> {
            conditions.add(column + " = :" + column + number);
            parameters.put(column + number, value);
        });
        narrow(conditions, "(process = :%1$s or locate(concat(:%1$s, '-'), process) = 1)", "process" + number, source.scope().processes(), parameters);
        narrow(conditions, "locate(concat(',', :%1$s, ','), concat(',', roles, ',')) > 0", "role" + number, source.scope().roles(), parameters);
        conditions.addAll(range);
        return conditions;
    }

    /** One of the names must fit; without any, no row does. */
    private static void narrow(
            List<String> conditions, String condition, String parameter, @Nullable Set<String> names, Map<String, Object> parameters) {
        if (names != null) {
            var fits = new ArrayList<String>();
            for (var name : names) {
                var one = parameter + "_" + fits.size();
                parameters.put(one, name);
                fits.add(condition.formatted(one));
            }
            conditions.add(fits.isEmpty() ? "1 = 0" : "(" + String.join(" or ", fits) + ")");
        }
    }

    /** Rows after a position. In this form both databases turn it into a range of the index. */
    String after() {
        return "%1$s %2$s= :afterTime and (%1$s %2$s :afterTime or task_id %2$s :afterId)".formatted(sort, beyond);
    }

    String sorted(String alias) {
        return "%1$s%2$s %3$s, %1$stask_id %3$s".formatted(alias, sort, order);
    }

    static String where(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    static String and(@Nullable List<String> conditions) {
        return conditions == null || conditions.isEmpty() ? "" : " and " + String.join(" and ", conditions);
    }
}
