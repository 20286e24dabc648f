package qipan.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
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

    /**
     * What is said to whom is not known here, only when: at three quarters of the time, at its end, some time after, and as
     * often as the step's policy says (overdue).
     */
    public enum Stage {
        SOON,
        DUE,
        LATE,
        OVERDUE
    }

    /**
     * Where a task stands in its policy.
     *
     * @param number of the next round, none before the end of its time
     * @param at when that round comes, null when it does not
     */
    public record Round(int number, @Nullable Instant at) {

        public static final Round NONE = new Round(0, null);
    }

    public record Ripe(InboxTask task, Stage stage, Round round) {

        public Ripe(InboxTask task, Stage stage) {
            this(task, stage, Round.NONE);
        }

        public Instant due() {
            return Objects.requireNonNull(task.due());
        }
    }

    /** @param at null when nothing more is to be said */
    public record Next(String task, Stage stage, @Nullable Instant at, Round round) {

        public Next(String task, Stage stage, @Nullable Instant at) {
            this(task, stage, at, Round.NONE);
        }
    }

    /** Locks them: what somebody acts on at this moment is left for the next time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Ripe> ripe(Instant now, int limit) {
        return jdbc.query(RIPE, Map.of("now", Objects.requireNonNull(SqlTime.toSql(now)), "n", limit), (row, number) ->
                new Ripe(TaskColumns.open(row, number), Stage.valueOf(row.getString("remind_stage")), round(row)));
    }

    private static Round round(ResultSet row) throws SQLException {
        return new Round(row.getInt("overdue_round"), SqlTime.fromSql(row.getObject("overdue_at", LocalDateTime.class)));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void next(Collection<Next> next) {
        jdbc.batchUpdate(
                "update inbox_task set remind_stage = :stage, remind_at = :at, overdue_round = :round, overdue_at = :roundAt where task_id = :task",
                next.stream()
                        .map(one -> new MapSqlParameterSource("task", one.task())
                                .addValue("stage", one.stage().name())
                                .addValue("at", SqlTime.toSql(one.at()))
                                .addValue("round", one.round().number())
                                .addValue("roundAt", SqlTime.toSql(one.round().at())))
                        .toArray(MapSqlParameterSource[]::new));
    }

    /** Whether nothing has happened to a task since it was said what comes next. */
    boolean stillAt(Next said) {
        return !jdbc.queryForList(
                        "select task_id from inbox_task where task_id = :task and held = false and remind_stage = :stage and remind_at = :at",
                        Map.of("task", said.task(), "stage", said.stage().name(), "at", Objects.requireNonNull(SqlTime.toSql(said.at()))), String.class)
                .isEmpty();
    }
}
