package qipan.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import qipan.shared.SqlTime;

/** Kept questions. */
@Component
class FilterTable {

    /** Shared ones are few; this only bounds what a person gets to see. */
    private static final int MOST_SEEN = 60;

    private final JdbcClient jdbc;
    private final Clock clock;

    FilterTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<TaskFilter> of(String owner, Collection<String> roles) {
        return jdbc.sql("select * from inbox_filter where owner = :owner or shared_with in (:roles) order by name, id limit :most")
                .param("owner", owner)
                .param("roles", roles.isEmpty() ? List.of("") : roles)
                .param("most", MOST_SEEN)
                .query(FilterTable::row)
                .list();
    }

    int count(String owner) {
        return jdbc.sql("select count(*) from inbox_filter where owner = ?").param(owner).query(Integer.class).single();
    }

    Optional<TaskFilter> find(String id) {
        return jdbc.sql("select * from inbox_filter where id = ?").param(id).query(FilterTable::row).optional();
    }

    void insert(TaskFilter filter) {
        write("""
                insert into inbox_filter (name, shared_with, task_view, campaign, group_code, step_code, due, q, grouping_by, changed_at, owner, id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", filter);
    }

    void update(TaskFilter filter) {
        write("""
                update inbox_filter set name = ?, shared_with = ?, task_view = ?, campaign = ?, group_code = ?, step_code = ?, due = ?,
                       q = ?, grouping_by = ?, changed_at = ?
                 where owner = ? and id = ?""", filter);
    }

    void delete(String id) {
        jdbc.sql("delete from inbox_filter where id = ?").param(id).update();
    }

    private void write(String sql, TaskFilter filter) {
        var query = filter.query();
        jdbc.sql(sql)
                .params(filter.name(), filter.sharedWith(), query.view().name(), query.campaign(), query.group(), query.step(),
                        word(query.due()), query.q(), word(filter.groupBy()), SqlTime.toSql(clock.instant()), filter.owner(), filter.id())
                .update();
    }

    private static @Nullable String word(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static TaskFilter row(ResultSet row, int number) throws SQLException {
        var due = row.getString("due");
        var by = row.getString("grouping_by");
        var query = new TaskQuery(
                View.valueOf(row.getString("task_view")), row.getString("campaign"), row.getString("group_code"), row.getString("step_code"),
                due == null ? null : DueWithin.valueOf(due), row.getString("q"), 1, null);
        return new TaskFilter(
                row.getString("id"), row.getString("owner"), row.getString("name"), row.getString("shared_with"), query,
                by == null ? null : GroupBy.valueOf(by));
    }
}
