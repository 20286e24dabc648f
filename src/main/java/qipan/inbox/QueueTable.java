package qipan.inbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** Writes in which queues the open tasks stand. */
@Component
class QueueTable {

    /** One place of one task. */
    record Place(String queue, @Nullable Instant due, String task) {}

    private final NamedParameterJdbcOperations jdbc;

    QueueTable(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Collection<Place> places) {
        batch("insert into inbox_queue (queue, due_at, task_id) values (:queue, :due, :task)", places.stream()
                .map(place -> new MapSqlParameterSource("queue", place.queue())
                        .addValue("due", DueColumn.write(place.due()))
                        .addValue("task", place.task()))
                .toList());
    }

    void remove(Collection<String> tasks) {
        batch("delete from inbox_queue where task_id = :task", tasks.stream()
                .map(task -> new MapSqlParameterSource("task", task))
                .toList());
    }

    void clear() {
        jdbc.update("delete from inbox_queue", Map.of());
    }

    private void batch(String sql, List<? extends SqlParameterSource> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
        }
    }
}
