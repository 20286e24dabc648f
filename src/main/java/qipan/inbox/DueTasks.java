package qipan.inbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import qipan.shared.SqlTime;

/**
 * Open tasks about which something is to be said: read from the head of an index, never by a timer for each. What is said and
 * what comes next is written in one transaction, so that each stage of a task comes once. A held task is not ripe.
 */
@Service
public class DueTasks {

    private static final String RIPE = """
            select * from inbox_task where held = false and remind_at <= :now
             order by held, remind_at, task_id limit :n for update skip locked
            """;

    private final NamedParameterJdbcOperations jdbc;

    DueTasks(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** What is said to whom is not known here, only when: at three quarters of the time, at its end, and some time after. */
    public enum Stage {
        SOON,
        DUE,
        LATE
    }

    public record Ripe(InboxTask task, Stage stage) {

        public Instant due() {
            return Objects.requireNonNull(task.due());
        }
    }

    /** @param at null when nothing more is to be said */
    public record Next(String task, Stage stage, @Nullable Instant at) {}

    /** Locks them: what somebody acts on at this moment is left for the next time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Ripe> ripe(Instant now, int limit) {
        return jdbc.query(RIPE, Map.of("now", Objects.requireNonNull(SqlTime.toSql(now)), "n", limit), (row, number) ->
                new Ripe(TaskColumns.open(row, number), Stage.valueOf(row.getString("remind_stage"))));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void next(Collection<Next> next) {
        jdbc.batchUpdate(
                "update inbox_task set remind_stage = :stage, remind_at = :at where task_id = :task",
                next.stream()
                        .map(one -> new MapSqlParameterSource("task", one.task())
                                .addValue("stage", one.stage().name())
                                .addValue("at", SqlTime.toSql(one.at())))
                        .toArray(MapSqlParameterSource[]::new));
    }
}
