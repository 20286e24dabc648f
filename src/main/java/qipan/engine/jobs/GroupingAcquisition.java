package qipan.engine.jobs;

import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.JobAcquisitionContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.SequentialJobAcquisitionRunnable;

/** Hands the acquired jobs to the threads in the groups that {@link Dealing} makes of them. */
class GroupingAcquisition extends SequentialJobAcquisitionRunnable {

    private final Dealing dealing;

    GroupingAcquisition(JobExecutor executor, int threads, int mostTogether) {
        super(executor);
        this.dealing = new Dealing(threads, mostTogether);
    }

    @Override
    protected void executeJobs(JobAcquisitionContext context, ProcessEngineImpl engine, AcquiredJobs acquired) {
        super.executeJobs(context, engine, grouped(acquired));
    }

    private AcquiredJobs grouped(AcquiredJobs acquired) {
        var attempted = acquired.getNumberOfJobsAttemptedToAcquire();
        var grouped = new AcquiredJobs(attempted);
        var last = acquired.size() + acquired.getNumberOfJobsFailedToLock() < attempted;
        dealing.deal(acquired.getJobIdBatches(), last).forEach(grouped::addJobIdBatch);
        return grouped;
    }
}
