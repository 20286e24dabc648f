package qipan.engine;

import static qipan.shared.consistency.Comparison.same;

import java.util.List;
import org.springframework.core.annotation.Order;
import qipan.shared.consistency.Comparison;
import qipan.shared.consistency.ConsistencyPart;
import qipan.shared.consistency.Rows;

/** The engine's tables among themselves: they have fewer foreign keys than the engine's own scripts make (ADR 0011). */
@Order(1)
class EngineConsistency implements ConsistencyPart {

    private static final Rows UNFINISHED =
            new Rows("engine.rows.unfinished", "select ID_ as id from ACT_HI_PROCINST where END_TIME_ is null");
    private static final Rows JOBS =
            new Rows("engine.rows.jobs", "select ID_ as id from ACT_RU_JOB where EXECUTION_ID_ is not null");
    private static final Rows JOBS_OF_EXECUTIONS = new Rows("engine.rows.jobsOfExecutions",
            "select j.ID_ as id from ACT_RU_JOB j join ACT_RU_EXECUTION e on e.ID_ = j.EXECUTION_ID_");
    private static final Rows TASKS_OF_EXECUTIONS = new Rows("engine.rows.tasksOfExecutions",
            "select t.ID_ as id from ACT_RU_TASK t join ACT_RU_EXECUTION e on e.ID_ = t.EXECUTION_ID_");

    @Override
    public List<Comparison> comparisons() {
        return List.of(
                same(EngineRows.RUNNING, UNFINISHED),
                same(EngineRows.OPEN_TASKS, TASKS_OF_EXECUTIONS),
                same(JOBS, JOBS_OF_EXECUTIONS));
    }
}
