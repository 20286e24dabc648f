package qipan.inbox;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Service;
import qipan.shared.SqlTime;

/**
 * A list gathered under headings, with how many tasks stand under each. Counted are as many tasks as a list without an index looks
 * through, those that are due first: the cost does not grow with the number of open tasks.
 */
@Service
public class TaskHeadings {

    private static final int MOST = 200;

    private final NamedParameterJdbcOperations jdbc;
    private final TaskSearch search;
    private final Standings standings;
    private final Clock clock;

    TaskHeadings(NamedParameterJdbcOperations jdbc, TaskSearch search, Standings standings, Clock clock) {
        this.jdbc = jdbc;
        this.search = search;
        this.standings = standings;
        this.clock = clock;
    }

    /**
     * @param code of the campaign, group or step; null for tasks that belong to none
     * @param campaign in which the group is, else null
     */
    public record Heading(
            @Nullable String code, @Nullable String name, @Nullable String nameEn, @Nullable String campaign, long count, long late) {}

    /** @param more whether there are tasks that were not counted */
    public record Headings(List<Heading> items, boolean more) {}

    public Headings of(TaskQuery query, GroupBy by) {
        var me = query.campaign() == null ? standings.mine() : standings.mineIn(query.campaign());
        var looked = search.look(query, me);
        if (looked == null) {
            return new Headings(List.of(), false);
        }
        var parameters = new HashMap<>(looked.parameters());
        parameters.put("now", SqlTime.toSql(clock.instant()));
        parameters.put("most", MOST);
        var items = jdbc.query(sql(looked, by), parameters, (row, number) -> new Heading(
                row.getString("code"), row.getString("name"), row.getString("name_en"),
                by == GroupBy.GROUP ? row.getString("campaign") : null, row.getLong("tasks"), row.getLong("late")));
        var scanned = jdbc.queryForObject("select count(*) from (%s) heads".formatted(looked.heads()), parameters, Long.class);
        return new Headings(items, scanned != null && scanned == TaskSearch.WINDOW);
    }

    private static String sql(TaskSearch.Looked looked, GroupBy by) {
        return """
                select t.%s as code, max(t.%s) as name, max(t.%s) as name_en, max(t.campaign) as campaign, count(*) as tasks,
                       sum(case when t.due_at < :now then 1 else 0 end) as late
                  from (%s) heads join inbox_task t on t.task_id = heads.task_id%s
                 group by %s
                 order by tasks desc, code
                 limit :most
                """.formatted(by.code, by.name, by.nameEn, looked.heads(), Listing.and(looked.filters()),
                by.columns.stream().map(column -> "t." + column).collect(Collectors.joining(", ")));
    }
}
