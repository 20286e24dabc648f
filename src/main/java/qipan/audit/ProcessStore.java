package qipan.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import qipan.shared.Cursor;
import qipan.shared.Page;
import qipan.shared.SqlTime;

/** Every process instance there ever was. */
@Repository
class ProcessStore {

    private static final String COLUMNS = "select instance, process, version, definition, root, parent, parent_element,"
            + " business_key, campaign, group_code, state, started_at, ended_at from audit_process ";

    private final JdbcClient jdbc;

    ProcessStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param parentElement the call activity it was called from, null for a root */
    record Instance(
            String id,
            String process,
            int version,
            String definition,
            String root,
            @Nullable String parent,
            @Nullable String parentElement,
            String businessKey,
            @Nullable String campaign,
            @Nullable String group,
            String state,
            Instant startedAt,
            @Nullable Instant endedAt) {}

    /**
     * Which instances; null means any.
     *
     * @param roots without those that another instance called
     */
    record Wanted(
            @Nullable String campaign, @Nullable String group, @Nullable String process, @Nullable String state, boolean roots) {}

    Optional<Instance> find(String id) {
        return jdbc.sql(COLUMNS + "where instance = ?").param(id).query(ProcessStore::row).optional();
    }

    List<Instance> calledBy(String parent, int limit) {
        return jdbc.sql(COLUMNS + "where parent = ? order by started_at, instance limit ?")
                .params(parent, limit)
                .query(ProcessStore::row)
                .list();
    }

    /** Newest first. */
    Page<Instance> search(Wanted wanted, int limit, @Nullable String after) {
        var where = new StringBuilder(wanted.roots() ? "where parent is null" : "where 1 = 1");
        var parameters = new MapSqlParameterSource("limit", limit + 1);
        equal(where, parameters, "campaign", wanted.campaign());
        equal(where, parameters, "group_code", wanted.group());
        equal(where, parameters, "process", wanted.process());
        equal(where, parameters, "state", wanted.state());
        if (after != null) {
            var position = Cursor.read(after, 2);
            where.append(" and (started_at < :lastAt or (started_at = :lastAt and instance < :lastId))");
            parameters.addValue("lastAt", LocalDateTime.parse(position.get(0))).addValue("lastId", position.get(1));
        }
        var rows = jdbc.sql(COLUMNS + where + " order by started_at desc, instance desc limit :limit")
                .paramSource(parameters)
                .query(ProcessStore::row)
                .list();
        return Page.of(rows, limit, row -> Cursor.write(SqlTime.toSql(row.startedAt()), row.id()), null);
    }

    private static void equal(StringBuilder where, MapSqlParameterSource parameters, String column, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            where.append(" and ").append(column).append(" = :").append(column);
            parameters.addValue(column, value);
        }
    }

    private static Instance row(ResultSet row, int number) throws SQLException {
        return new Instance(
                row.getString("instance"),
                row.getString("process"),
                row.getInt("version"),
                row.getString("definition"),
                row.getString("root"),
                row.getString("parent"),
                row.getString("parent_element"),
                row.getString("business_key"),
                row.getString("campaign"),
                row.getString("group_code"),
                row.getString("state"),
                SqlTime.fromSql(row.getObject("started_at", LocalDateTime.class)),
                SqlTime.fromSql(row.getObject("ended_at", LocalDateTime.class)));
    }
}
