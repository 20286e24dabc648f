package qipan.audit;

import static qipan.shared.consistency.Comparison.once;
import static qipan.shared.consistency.Comparison.same;
import static qipan.shared.consistency.Comparison.within;

import java.util.List;
import org.springframework.core.annotation.Order;
import qipan.engine.EngineRows;
import qipan.shared.consistency.Comparison;
import qipan.shared.consistency.ConsistencyPart;
import qipan.shared.consistency.Rows;

/** The log tells each beginning and end once, and of everything that the engine has. */
@Order(4)
class AuditConsistency implements ConsistencyPart {

    private static final String TASKS = "select task as id from audit_event where action ";
    private static final String INSTANCES = "select instance as id from audit_process";

    private static final Rows CREATED = new Rows("audit.rows.created", TASKS + "= 'task.created'");
    private static final Rows ENDED = new Rows("audit.rows.ended", TASKS + "in ('task.completed', 'task.cancelled')");
    private static final Rows UNENDED = new Rows("audit.rows.unended", "select " + Rows.SORTED
            + " task as id from audit_event where action in ('task.created', 'task.completed', 'task.cancelled') group by task"
            + " having sum(case action when 'task.created' then 1 else -1 end) > 0");

    private static final Rows STARTED = new Rows("audit.rows.started",
            "select process_instance as id from audit_event where action = 'process.started'");
    private static final Rows PROCESSES = new Rows("audit.rows.processes", INSTANCES);
    private static final Rows RUNNING = new Rows("audit.rows.running", INSTANCES + " where ended_at is null");

    /** The engine forgets an instance a year after its end; the log does not. */
    private static final Rows RECENT = new Rows("audit.rows.recent", INSTANCES
            + " where ended_at is null or ended_at > timestampadd(day, -300, current_timestamp)");

    @Override
    public List<Comparison> comparisons() {
        return List.of(
                once(CREATED),
                once(ENDED),
                within(ENDED, CREATED),
                same(EngineRows.OPEN_TASKS, UNENDED),
                once(STARTED),
                same(STARTED, PROCESSES),
                same(EngineRows.RUNNING, RUNNING),
                within(EngineRows.HISTORY, PROCESSES),
                within(RECENT, EngineRows.HISTORY));
    }
}
