package qipan.inbox;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import qipan.engine.Fact.TaskCreated;
import qipan.engine.OpenTasks;

/**
 * Builds the lists of open tasks anew from the engine, after a repair in its tables or a change of what a row shows. To
 * be run while nobody works: what happens in between would be missing. What was done stays as it was told.
 */
@Service
public class InboxRebuild {

    private static final Logger LOG = LoggerFactory.getLogger(InboxRebuild.class);
    private static final int BATCH = 1000;

    private final OpenTasks open;
    private final InboxProjection projection;
    private final TaskTable tasks;
    private final Clock clock;

    InboxRebuild(OpenTasks open, InboxProjection projection, TaskTable tasks, Clock clock) {
        this.open = open;
        this.projection = projection;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** All or nothing. @return how many tasks are open */
    @Transactional
    public int rebuild() {
        tasks.clear();
        var count = 0;
        for (var batch = next(null); !batch.isEmpty(); batch = next(batch)) {
            projection.created(batch.stream().map(this::toldNow).toList());
            count += batch.size();
        }
        LOG.info("Inbox rebuilt: {} open tasks", count);
        return count;
    }

    /** People have been reminded of what lies behind. */
    private TaskCreated toldNow(TaskCreated created) {
        return new TaskCreated(clock.instant(), created.where(), created.task());
    }

    private List<TaskCreated> next(@Nullable List<TaskCreated> before) {
        return open.next(before == null ? null : before.get(before.size() - 1).task().id(), BATCH);
    }
}
