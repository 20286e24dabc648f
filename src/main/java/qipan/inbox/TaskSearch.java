package qipan.inbox;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;
import qipan.inbox.DueWithin.Range;
import qipan.shared.Cursor;
import qipan.shared.Page;
import qipan.shared.Refusal;
import qipan.shared.SqlTime;

/**
 * Answers questions at a cost that does not grow with the number of open tasks. What an index answers reads a page;
 * filters that no index answers look through a window of rows and, when it holds less than a page, give a cursor to look
 * further.
 */
@Component
class TaskSearch {

    /** Rows looked at in one go when a filter has no index. */
    static final int WINDOW = 2000;

    private static final List<String> SEARCHED =
            List.of("name", "name_en", "step_code", "group_code", "group_name", "campaign_name");

    private final NamedParameterJdbcOperations jdbc;
    private final Audience audience;
    private final Clock clock;

    TaskSearch(NamedParameterJdbcOperations jdbc, Audience audience, Clock clock) {
        this.jdbc = jdbc;
        this.audience = audience;
        this.clock = clock;
    }

    Page<InboxTask> find(TaskQuery query, Standing me) {
        var plan = Plan.of(query, me, audience::queues);
        if (plan.sources().isEmpty()) {
            return new Page<>(List.of(), null, "0");
        }
        var parameters = new HashMap<String, Object>();
        var range = range(query, plan.listing(), parameters);
        var heads = plan.listing().heads(plan.sources(), range, parameters);
        if (plan.filters()) {
            return look(query, plan, heads, parameters);
        }
        parameters.put("n", query.limit() + 1);
        if (query.after() == null) {
            return first(query, plan, heads, range, parameters);
        }
        return Page.of(rows(plan, heads, List.of(), parameters), query.limit(), row -> cursor(plan.listing(), row), null);
    }

    /**
     * The window of open tasks in which what has no index is looked for.
     *
     * @param heads statement that gives their ids
     * @param filters conditions on their rows, as {@code t}
     */
    record Looked(String heads, List<String> filters, Map<String, Object> parameters) {}

    /** Null when there is nothing to look into. */
    @Nullable Looked look(TaskQuery query, Standing me) {
        var plan = Plan.of(query, me, audience::queues);
        if (plan.sources().isEmpty() || !query.view().open()) {
            return null;
        }
        var parameters = new HashMap<String, Object>(Map.of("n", WINDOW));
        var heads = plan.listing().heads(plan.sources(), range(query, plan.listing(), parameters), parameters);
        return new Looked(heads, filters(plan, parameters), parameters);
    }

    /** Rows and count are asked for in one statement: the database counts once and tells it with each row. */
    private Page<InboxTask> first(TaskQuery query, Plan plan, String heads, List<String> range, Map<String, Object> parameters) {
        record Counted(InboxTask task, long total) {}
        parameters.put("counted", Page.COUNT_CAP + 1);
        var total = ", (%s) as total".formatted(plan.listing().counted(plan.sources(), range, parameters));
        var rows = jdbc.query(sql(plan, total, heads, List.of()), parameters, (row, number) ->
                new Counted(Objects.requireNonNull(plan.listing().rows().mapRow(row, number)), row.getLong("total")));
        var count = rows.isEmpty() ? 0 : rows.get(0).total();
        var tasks = rows.stream().map(Counted::task).toList();
        return Page.of(tasks, query.limit(), row -> cursor(plan.listing(), row), Page.capped(count));
    }

    private Page<InboxTask> look(TaskQuery query, Plan plan, String heads, Map<String, Object> parameters) {
        var filters = filters(plan, parameters);
        parameters.put("n", WINDOW);
        parameters.put("limit", query.limit() + 1);
        var rows = rows(plan, heads, filters, parameters);
        var seen = seen(plan, heads, filters, parameters);
        var total = query.after() == null ? seen.total() : null;
        if (rows.size() <= query.limit() && seen.scanned() == WINDOW) {
            return new Page<>(rows, end(plan.listing(), heads, parameters), total);
        }
        return Page.of(rows, query.limit(), row -> cursor(plan.listing(), row), total);
    }

    private List<InboxTask> rows(Plan plan, String heads, List<String> filters, Map<String, Object> parameters) {
        return jdbc.query(sql(plan, "", heads, filters), parameters, plan.listing().rows());
    }

    private static String sql(Plan plan, String more, String heads, List<String> filters) {
        return "select t.*%s from (%s) heads join %s t on t.task_id = heads.task_id%s order by %s%s"
                .formatted(more, heads, plan.listing().table(), Listing.and(filters), plan.listing().sorted("heads."),
                        filters.isEmpty() ? "" : " limit :limit");
    }

    private Seen seen(Plan plan, String heads, List<String> filters, Map<String, Object> parameters) {
        var sql = "select count(*), count(t.task_id) from (%s) heads left join %s t on t.task_id = heads.task_id%s"
                .formatted(heads, plan.listing().table(), Listing.and(filters));
        return Objects.requireNonNull(
                jdbc.queryForObject(sql, parameters, (row, number) -> new Seen(row.getLong(1), row.getLong(2))));
    }

    /** The last row of a window, where the next look begins. */
    private String end(Listing listing, String heads, Map<String, Object> parameters) {
        var back = listing.order().equals("asc") ? "desc" : "asc";
        var sql = "select * from (%1$s) heads order by %2$s %3$s, task_id %3$s limit 1".formatted(heads, listing.sort(), back);
        return Objects.requireNonNull(jdbc.queryForObject(sql, parameters, (row, number) ->
                Cursor.write(row.getObject(1, LocalDateTime.class), row.getString(2))));
    }

    private List<String> range(TaskQuery query, Listing listing, Map<String, Object> parameters) {
        var conditions = new ArrayList<String>();
        var range = query.due() == null || !query.view().open() ? Range.ALL : query.due().range(clock);
        if (range.from() != null) {
            conditions.add("due_at >= :dueFrom");
            parameters.put("dueFrom", SqlTime.toSql(range.from()));
        }
        if (range.until() != null) {
            conditions.add("due_at < :dueUntil");
            parameters.put("dueUntil", SqlTime.toSql(range.until()));
        }
        if (query.after() != null) {
            var position = Cursor.read(query.after(), 2);
            conditions.add(listing.after());
            parameters.put("afterTime", time(position.get(0)));
            parameters.put("afterId", position.get(1));
        }
        return conditions;
    }

    private static LocalDateTime time(String text) {
        try {
            return LocalDateTime.parse(text);
        } catch (java.time.format.DateTimeParseException forged) {
            throw Refusal.malformed("shared.cursor.malformed");
        }
    }

    private static List<String> filters(Plan plan, Map<String, Object> parameters) {
        var filters = new ArrayList<String>();
        plan.left().forEach((column, value) -> {
            filters.add("t." + column + " = :" + column);
            parameters.put(column, value);
        });
        if (plan.text() != null) {
            filters.add(SEARCHED.stream()
                    .map(column -> "lower(t." + column + ") like :q escape '!'")
                    .collect(java.util.stream.Collectors.joining(" or ", "(", ")")));
            parameters.put("q", "%" + escaped(plan.text().toLowerCase(Locale.ROOT)) + "%");
        }
        return filters;
    }

    private static String escaped(String text) {
        return text.replaceAll("([!%_])", "!$1");
    }

    private static String cursor(Listing listing, InboxTask row) {
        var time = row.done() == null ? DueColumn.write(row.due()) : SqlTime.toSql(row.done().at());
        return Cursor.write(Objects.requireNonNull(time), row.id());
    }

    /** @param matched how many of the scanned rows pass the filters */
    private record Seen(long scanned, long matched) {
        String total() {
            return scanned == WINDOW ? matched + "+" : Long.toString(matched);
        }
    }
}
