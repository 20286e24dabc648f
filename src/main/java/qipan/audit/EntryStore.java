package qipan.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import qipan.shared.Cursor;
import qipan.shared.Page;
import qipan.shared.SqlTime;
import qipan.shared.UntilCommit;

/** The append-only log. */
@Repository
class EntryStore {

    private static final String INSERT = "insert into audit_event (id, at, actor, on_behalf_of, action, campaign,"
            + " group_code, process, process_instance, step, step_name, task, before_json, after_json, request_id)"
            + " values (:id, :at, :actor, :onBehalfOf, :action, :campaign, :group, :process, :instance, :step, :stepName,"
            + " :task, :before, :after, :requestId)";

    private static final String COLUMNS = "select id, at, actor, on_behalf_of, action, campaign, group_code, process,"
            + " process_instance, step, step_name, task, before_json, after_json, request_id from audit_event ";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final UntilCommit<Entry> untilCommit = new UntilCommit<>(this::insert);

    EntryStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Writes lines when the transaction commits, all that it told in one statement; at once where there is none. */
    void append(Collection<Entry> entries) {
        untilCommit.add(entries);
    }

    private void insert(Collection<Entry> entries) {
        batches.batchUpdate(INSERT, entries.stream().map(EntryStore::parameters).toArray(SqlParameterSource[]::new));
    }

    /** What an auditor asks for; null means any. Newest first. */
    record Question(
            @Nullable String campaign,
            @Nullable String group,
            @Nullable String process,
            @Nullable String instance,
            @Nullable String actor,
            @Nullable Instant from,
            @Nullable Instant to) {}

    Page<Entry> find(Question question, int limit, @Nullable String after) {
        untilCommit.write();
        var where = where(question);
        var parameters = parameters(question).addValue("limit", limit + 1);
        if (after != null) {
            var position = Cursor.read(after, 2);
            where.append(" and (at < :lastAt or (at = :lastAt and id < :lastId))");
            parameters.addValue("lastAt", LocalDateTime.parse(position.get(0))).addValue("lastId", position.get(1));
        }
        var rows = jdbc.sql(COLUMNS + where + " order by at desc, id desc limit :limit")
                .paramSource(parameters)
                .query(EntryStore::entry)
                .list();
        return Page.of(rows, limit, row -> Cursor.write(SqlTime.toSql(row.at()), row.id()), null);
    }

    /** The log of one instance from its beginning. */
    List<Entry> ofInstance(String instance, int limit) {
        untilCommit.write();
        return jdbc.sql(COLUMNS + "where process_instance = ? order by at, id limit ?")
                .params(instance, limit)
                .query(EntryStore::entry)
                .list();
    }

    /** Tasks of a group that ended in a span of time, the last one first. */
    List<String> endedTasks(String campaign, String group, Instant from, Instant until, int limit) {
        untilCommit.write();
        return jdbc.sql("select task from audit_event where campaign = ? and group_code = ? and at >= ? and at < ?"
                        + " and action in ('task.completed', 'task.cancelled') order by at desc, id desc limit ?")
                .params(campaign, group, SqlTime.toSql(from), SqlTime.toSql(until), limit)
                .query(String.class)
                .list();
    }

    /** The next lines after a position, oldest first; for exports that read the log piece by piece. */
    List<Entry> following(Question question, @Nullable Entry last, int limit) {
        untilCommit.write();
        var where = where(question);
        var parameters = parameters(question).addValue("limit", limit);
        if (last != null) {
            where.append(" and (at > :lastAt or (at = :lastAt and id > :lastId))");
            parameters.addValue("lastAt", SqlTime.toSql(last.at())).addValue("lastId", last.id());
        }
        return jdbc.sql(COLUMNS + where + " order by at, id limit :limit")
                .paramSource(parameters)
                .query(EntryStore::entry)
                .list();
    }

    /** Only what is asked for stands in the statement, so that the database picks the index made for it. */
    private static StringBuilder where(Question question) {
        var where = new StringBuilder("where 1 = 1");
        condition(where, question.campaign(), "campaign = :campaign");
        condition(where, question.group(), "group_code = :group");
        condition(where, question.process(), "process = :process");
        condition(where, question.instance(), "process_instance = :instance");
        condition(where, question.actor(), "actor = :actor");
        condition(where, question.from(), "at >= :from");
        condition(where, question.to(), "at < :to");
        return where;
    }

    private static void condition(StringBuilder where, @Nullable Object value, String condition) {
        if (value != null) {
            where.append(" and ").append(condition);
        }
    }

    private static MapSqlParameterSource parameters(Question question) {
        return new MapSqlParameterSource("campaign", question.campaign())
                .addValue("group", question.group())
                .addValue("process", question.process())
                .addValue("instance", question.instance())
                .addValue("actor", question.actor())
                .addValue("from", SqlTime.toSql(question.from()))
                .addValue("to", SqlTime.toSql(question.to()));
    }

    private static SqlParameterSource parameters(Entry entry) {
        return new MapSqlParameterSource("id", entry.id())
                .addValue("at", SqlTime.toSql(entry.at()))
                .addValue("actor", entry.actor())
                .addValue("onBehalfOf", entry.onBehalfOf())
                .addValue("action", entry.action())
                .addValue("campaign", entry.campaign())
                .addValue("group", entry.group())
                .addValue("process", entry.process())
                .addValue("instance", entry.processInstance())
                .addValue("step", entry.step())
                .addValue("stepName", entry.stepName())
                .addValue("task", entry.task())
                .addValue("before", entry.before())
                .addValue("after", entry.after())
                .addValue("requestId", entry.requestId());
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getString("id"),
                SqlTime.fromSql(row.getObject("at", LocalDateTime.class)),
                row.getString("actor"),
                row.getString("on_behalf_of"),
                row.getString("action"),
                row.getString("campaign"),
                row.getString("group_code"),
                row.getString("process"),
                row.getString("process_instance"),
                row.getString("step"),
                row.getString("step_name"),
                row.getString("task"),
                row.getString("before_json"),
                row.getString("after_json"),
                row.getString("request_id"));
    }
}
