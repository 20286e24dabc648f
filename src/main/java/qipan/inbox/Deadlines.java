package qipan.inbox;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Service;
import qipan.security.Actor;
import qipan.shared.SqlTime;

/** Until when somebody's tasks are to be done, by themselves or in place of whoever they stand in for today. */
@Service
public class Deadlines {

    private final NamedParameterJdbcOperations jdbc;
    private final StandIns standIns;

    Deadlines(NamedParameterJdbcOperations jdbc, StandIns standIns) {
        this.jdbc = jdbc;
        this.standIns = standIns;
    }

    /** Those that are due first, overdue ones among them: read from the heads of a few queues. What rests has no end now. */
    public List<InboxTask> of(String username, Instant before, int most) {
        var me = new Standing(new Actor(username, null, Set.of(), null), List.of(), Set.of(), standIns.whose(username));
        var plan = Plan.of(TaskQuery.of(View.MINE), me, jobs -> List.of());
        var parameters = new HashMap<String, Object>(Map.of("n", most, "before", Objects.requireNonNull(SqlTime.toSql(before))));
        var heads = plan.listing().heads(plan.sources(), List.of("due_at < :before"), parameters);
        return jdbc.query("select t.* from (%s) heads join inbox_task t on t.task_id = heads.task_id and t.held = false order by %s"
                .formatted(heads, plan.listing().sorted("heads.")), parameters, plan.listing().rows());
    }
}
