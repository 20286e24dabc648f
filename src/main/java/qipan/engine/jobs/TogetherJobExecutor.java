package qipan.engine.jobs;

import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;

/**
 * Executes jobs that come due together in one engine command: one flush, one list of facts and one commit for fifty
 * groups whose day begins at nine. See ADR 0010.
 */
public class TogetherJobExecutor extends SpringJobExecutor {

    private final int threads;
    private final int mostTogether;
    private final JobMeters meters;

    /** @param mostTogether most jobs of one transaction; 1 lets each job have its own */
    public TogetherJobExecutor(int threads, int mostTogether, JobMeters meters) {
        this.threads = threads;
        this.mostTogether = mostTogether;
        this.meters = meters;
    }

    @Override
    protected void ensureInitialization() {
        super.ensureInitialization();
        acquireJobsRunnable = new GroupingAcquisition(this, threads, mostTogether);
    }

    @Override
    public Runnable getExecuteJobsRunnable(List<String> jobIds, ProcessEngineImpl engine) {
        return new JobsTogether(jobIds, engine, meters);
    }
}
