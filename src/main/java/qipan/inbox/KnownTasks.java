package qipan.inbox;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Service;
import qipan.shared.SqlTime;

/** Tasks for the program's own eyes: nobody asks, so nobody's rights are looked at. */
@Service
public class KnownTasks {

    private final NamedParameterJdbcOperations jdbc;

    KnownTasks(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** What somebody did to a task last, comments apart. */
    public record LastAct(Instant at, String actor, String act, @Nullable String words) {}

    /** Open ones by id. */
    public Map<String, InboxTask> open(Collection<String> ids) {
        return find("inbox_task", ids, TaskColumns::open);
    }

    /** Those that are over, by id. */
    public Map<String, InboxTask> done(Collection<String> ids) {
        return find("inbox_done", ids, TaskColumns::done);
    }

    private Map<String, InboxTask> find(String table, Collection<String> ids, RowMapper<InboxTask> row) {
        var found = new HashMap<String, InboxTask>();
        if (!ids.isEmpty()) {
            jdbc.query("select * from " + table + " where task_id in (:ids)", Map.of("ids", ids), row).forEach(task -> found.put(task.id(), task));
        }
        return found;
    }

    public Map<String, LastAct> lastActs(Collection<String> ids) {
        var found = new HashMap<String, LastAct>();
        if (!ids.isEmpty()) {
            jdbc.query(
                    "select task_id, noted_at, actor, act, detail from inbox_note where task_id in (:ids) and act <> 'comment'"
                            + " order by task_id, noted_at, note_id",
                    Map.of("ids", ids),
                    row -> {
                        found.put(row.getString(1), new LastAct(
                                Objects.requireNonNull(SqlTime.fromSql(row.getObject(2, LocalDateTime.class))), row.getString(3),
                                row.getString(4), row.getString(5)));
                    });
        }
        return found;
    }
}
