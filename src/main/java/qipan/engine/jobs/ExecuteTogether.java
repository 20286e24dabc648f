package qipan.engine.jobs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.JobQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.AsyncContinuationJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.impl.jobexecutor.TimerCatchIntermediateEventJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.TimerExecuteNestedActivityJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/**
 * Executes steps of instances one after another in one command, and answers which jobs are no such steps: background work
 * is large enough for a transaction of its own.
 */
class ExecuteTogether implements Command<List<String>> {

    private static final Set<String> STEPS = Set.of(
            TimerCatchIntermediateEventJobHandler.TYPE, TimerExecuteNestedActivityJobHandler.TYPE, AsyncContinuationJobHandler.TYPE);

    private final List<String> jobs;
    private final JobMeters meters;

    ExecuteTogether(List<String> jobs, JobMeters meters) {
        this.jobs = jobs;
        this.meters = meters;
    }

    @Override
    public List<String> execute(CommandContext command) {
        var steps = new ArrayList<JobEntity>();
        var alone = new ArrayList<String>();
        var wanted = new JobQueryImpl();
        wanted.jobIds(new HashSet<>(jobs));
        for (var found : command.getJobManager().findJobsByQueryCriteria(wanted, null)) {
            if (STEPS.contains(((JobEntity) found).getJobHandlerType())) {
                steps.add((JobEntity) found);
            } else {
                alone.add(found.getId());
            }
        }
        command.getSession(Foresight.class).look(command, steps);
        for (var step : steps) {
            // An earlier one may have taken it away: of two timers at one task the first ends the other.
            if (!command.getDbEntityManager().isDeleted(step)) {
                new NotedJob(step.getId(), new JobFailureCollector(step.getId()), meters).execute(command);
            }
        }
        return alone;
    }
}
