package qipan.inbox;

import static qipan.shared.consistency.Comparison.once;
import static qipan.shared.consistency.Comparison.same;
import static qipan.shared.consistency.Comparison.within;

import java.util.List;
import org.springframework.core.annotation.Order;
import qipan.engine.EngineRows;
import qipan.shared.consistency.Comparison;
import qipan.shared.consistency.ConsistencyPart;
import qipan.shared.consistency.Rows;

/** The inbox is the engine's open tasks; what is done is there no more. */
@Order(2)
class InboxConsistency implements ConsistencyPart {

    private static final Rows OPEN = new Rows("inbox.rows.open", "select task_id as id from inbox_task");
    private static final Rows QUEUED = new Rows("inbox.rows.queued",
            "select distinct queue as id from inbox_task where assignee is null and queue is not null");
    private static final Rows SEEN = new Rows("inbox.rows.seen", "select distinct queue as id from inbox_audience");
    private static final Rows TASKS = new Rows("inbox.rows.tasks",
            "select task_id as id from inbox_task union all select task_id as id from inbox_done");

    @Override
    public List<Comparison> comparisons() {
        return List.of(same(EngineRows.OPEN_TASKS, OPEN), within(QUEUED, SEEN), once(TASKS));
    }
}
