package qipan.engine.jobs;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.JobAcquisitionContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.SequentialJobAcquisitionRunnable;

/**
 * Deals the acquired jobs out to the threads: few jobs are one for each thread, so that nobody waits for another; many are
 * as many together as allowed. Jobs of one instance stay together, as the engine found them.
 */
class GroupingAcquisition extends SequentialJobAcquisitionRunnable {

    private final int threads;
    private final int mostTogether;

    GroupingAcquisition(JobExecutor executor, int threads, int mostTogether) {
        super(executor);
        this.threads = threads;
        this.mostTogether = mostTogether;
    }

    @Override
    protected void executeJobs(JobAcquisitionContext context, ProcessEngineImpl engine, AcquiredJobs acquired) {
        super.executeJobs(context, engine, grouped(acquired));
    }

    private AcquiredJobs grouped(AcquiredJobs acquired) {
        var grouped = new AcquiredJobs(acquired.getNumberOfJobsAttemptedToAcquire());
        var size = Math.min(mostTogether, (acquired.size() + threads - 1) / threads);
        List<String> group = new ArrayList<>();
        for (var ofInstance : acquired.getJobIdBatches()) {
            if (!group.isEmpty() && group.size() + ofInstance.size() > size) {
                grouped.addJobIdBatch(group);
                group = new ArrayList<>();
            }
            group.addAll(ofInstance);
        }
        if (!group.isEmpty()) {
            grouped.addJobIdBatch(group);
        }
        return grouped;
    }
}
