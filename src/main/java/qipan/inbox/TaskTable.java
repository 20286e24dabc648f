package qipan.inbox;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import qipan.engine.Fact.ProcessHeld;
import qipan.engine.Fact.TaskChanged;
import qipan.engine.Fact.TaskEnded;
import qipan.shared.SqlTime;

/** Writes open and done tasks: one batch of one statement for each kind of change. */
@Component
class TaskTable {

    private static final String INSERT =
            "insert into inbox_task (" + TaskColumns.ALL + ", queue, remind_stage, remind_at) values (" + TaskColumns.PARAMETERS
                    + ", :queue, :remind_stage, :remind_at)";

    /** Another due date is reminded of anew. It is compared first: MySQL sets one column after the other. */
    private static final String UPDATE = """
            update inbox_task set remind_stage = case when due_at = :due_at then remind_stage else :remind_stage end,
                   remind_at = case when due_at = :due_at then remind_at else :remind_at end,
                   overdue_round = case when due_at = :due_at then overdue_round else 0 end,
                   overdue_at = case when due_at = :due_at then overdue_at else null end, name = :name, assignee = :assignee, owner = :owner, delegated = :delegated,
                   roles = coalesce(:roles, roles), due_at = :due_at, follow_up_at = :follow_up_at,
                   priority = :priority, held = :held, queue = :queue
             where task_id = :task_id
            """;

    private static final String FINISH = "insert into inbox_done (" + TaskColumns.ALL + ", done_at, done_by, outcome, submitted)"
            + " select " + TaskColumns.ALL + ", :at, :by, :outcome, :submitted from inbox_task where task_id = :task_id";

    private final NamedParameterJdbcOperations jdbc;
    private final Submissions submissions;

    TaskTable(NamedParameterJdbcOperations jdbc, Submissions submissions) {
        this.jdbc = jdbc;
        this.submissions = submissions;
    }

    void insert(Collection<NewRow> rows) {
        batch(INSERT, rows.stream().map(NewRow::parameters).toList());
    }

    /** @param places where each of them stands now */
    void update(Collection<TaskChanged> facts, Map<String, Place> places) {
        batch(UPDATE, facts.stream().map(fact -> NewRow.changeable(fact.task(), places.get(fact.task().id()), fact.at())).toList());
    }

    void hold(Collection<ProcessHeld> facts) {
        batch("update inbox_task set held = :held where instance = :instance", facts.stream()
                .map(fact -> new MapSqlParameterSource("held", fact.held()).addValue("instance", fact.where().instance()))
                .toList());
    }

    void finish(Collection<TaskEnded> facts) {
        var ended = facts.stream().map(this::ended).toList();
        batch(FINISH, ended);
        batch("delete from inbox_task where task_id = :task_id", ended);
    }

    private MapSqlParameterSource ended(TaskEnded fact) {
        var doer = submissions.doer(fact.task());
        return new MapSqlParameterSource("task_id", fact.task())
                .addValue("at", SqlTime.toSql(fact.at()))
                .addValue("by", fact.cancelled() ? null : doer == null ? fact.assignee() : doer)
                .addValue("outcome", fact.cancelled() ? "cancelled" : "completed")
                .addValue("submitted", submissions.of(fact.task()));
    }

    /** Roles as last told, for changes that did not touch them. */
    Map<String, List<String>> roles(Collection<String> tasks) {
        if (tasks.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .query(
                        "select task_id, roles from inbox_task where task_id in (:tasks)",
                        Map.of("tasks", tasks),
                        (row, number) -> Map.entry(row.getString(1), TaskColumns.roles(row.getString(2))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Who has them; tasks that nobody has are left out. */
    Map<String, String> assignees(Collection<String> tasks) {
        if (tasks.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .query(
                        "select task_id, assignee from inbox_task where task_id in (:tasks) and assignee is not null",
                        Map.of("tasks", tasks),
                        (row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void clear() {
        jdbc.update("delete from inbox_task", Map.of());
    }

    private void batch(String sql, List<? extends SqlParameterSource> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
        }
    }
}
