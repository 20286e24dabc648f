package qipan.engine.camunda;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.camunda.bpm.engine.task.DelegationState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import qipan.engine.Fact;
import qipan.engine.Fact.TaskState;
import qipan.engine.OpenTasks;
import qipan.engine.Where;
import qipan.shared.BusinessKey;

/** Reads the engine's task table by its key: the engine's own query cannot continue where a batch ended. */
@Component
class EngineOpenTasks implements OpenTasks {

    private static final String BATCH = """
            select t.*, d.KEY_ as process_key, d.VERSION_ as process_version, i.BUSINESS_KEY_ as business_key,
                   i.ROOT_PROC_INST_ID_ as root_instance
              from ACT_RU_TASK t
              join ACT_RU_EXECUTION i on i.ID_ = t.PROC_INST_ID_
              join ACT_RE_PROCDEF d on d.ID_ = t.PROC_DEF_ID_
             where t.ID_ > :after
             order by t.ID_
             limit :limit
            """;

    private final JdbcClient jdbc;

    EngineOpenTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Fact.TaskCreated> next(@Nullable String after, int limit) {
        var tasks = jdbc.sql(BATCH)
                .param("after", after == null ? "" : after)
                .param("limit", limit)
                .query(EngineOpenTasks::created)
                .list();
        var roles = roles(tasks.stream().map(created -> created.task().id()).toList());
        return tasks.stream().map(created -> with(created, roles.getOrDefault(created.task().id(), Set.of()))).toList();
    }

    private Map<String, Set<String>> roles(Collection<String> tasks) {
        if (tasks.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("select TASK_ID_ as task, GROUP_ID_ as role from ACT_RU_IDENTITYLINK"
                        + " where TASK_ID_ in (:tasks) and TYPE_ = 'candidate' and GROUP_ID_ is not null")
                .param("tasks", tasks)
                .query((row, number) -> Map.entry(row.getString("task"), row.getString("role")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    private static Fact.TaskCreated created(ResultSet row, int number) throws SQLException {
        var instance = row.getString("PROC_INST_ID_");
        var root = row.getString("root_instance");
        var where = new Where(
                row.getString("process_key"),
                row.getString("PROC_DEF_ID_"),
                row.getInt("process_version"),
                instance,
                root == null ? instance : root,
                BusinessKey.parse(row.getString("business_key")));
        return new Fact.TaskCreated(row.getTimestamp("CREATE_TIME_").toInstant(), where, state(row));
    }

    private static TaskState state(ResultSet row) throws SQLException {
        return new TaskState(
                row.getString("ID_"),
                row.getString("TASK_DEF_KEY_"),
                row.getString("NAME_"),
                row.getString("ASSIGNEE_"),
                row.getString("OWNER_"),
                DelegationState.PENDING.name().equals(row.getString("DELEGATION_")),
                Set.of(),
                row.getTimestamp("CREATE_TIME_").toInstant(),
                instant(row.getTimestamp("DUE_DATE_")),
                instant(row.getTimestamp("FOLLOW_UP_DATE_")),
                row.getInt("PRIORITY_"),
                row.getInt("SUSPENSION_STATE_") == SuspensionState.SUSPENDED.getStateCode());
    }

    private static Fact.TaskCreated with(Fact.TaskCreated created, Set<String> roles) {
        var task = created.task();
        return new Fact.TaskCreated(
                created.at(),
                created.where(),
                new TaskState(
                        task.id(), task.element(), task.name(), task.assignee(), task.owner(), task.delegated(), roles,
                        task.created(), task.due(), task.followUp(), task.priority(), task.held()));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
