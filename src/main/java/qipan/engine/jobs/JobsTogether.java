package qipan.engine.jobs;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Some jobs, in one transaction if all of them succeed. When one fails, nothing of it has happened, and each is done again
 * alone by the engine's own rules: retries, incidents. So a group that cannot go on never holds up the others.
 */
class JobsTogether extends ExecuteJobsRunnable {

    private static final Logger LOG = LoggerFactory.getLogger(JobsTogether.class);

    private final JobMeters meters;

    JobsTogether(List<String> jobs, ProcessEngineImpl engine, JobMeters meters) {
        super(jobs, engine);
        this.meters = meters;
    }

    @Override
    public void run() {
        var context = new JobExecutorContext();
        // What the jobs themselves add for the same instances, already locked for this node, comes after them.
        var waiting = context.getCurrentProcessorJobQueue();
        waiting.addAll(jobIds);
        Context.setJobExecutorContext(context);
        try {
            while (!waiting.isEmpty()) {
                var jobs = new ArrayList<>(waiting);
                waiting.clear();
                execute(jobs, processEngine.getProcessEngineConfiguration().getCommandExecutorTxRequired());
            }
            jobExecutor.jobWasAdded();
        } finally {
            Context.removeJobExecutorContext();
        }
    }

    private void execute(List<String> jobs, CommandExecutor commands) {
        var left = jobs.size() > 1 && jobExecutor.isActive() ? together(jobs, commands) : jobs;
        for (var job : left) {
            if (jobExecutor.isActive()) {
                quietly("execute", job, () -> executeJob(job, commands, new JobFailureCollector(job)));
            } else {
                quietly("unlock", job, () -> unlockJob(job, commands));
            }
        }
    }

    /**
     * Whatever goes wrong, an endless loop in a model among it, concerns one of them only.
     *
     * @return those that still have to be done alone
     */
    private List<String> together(List<String> jobs, CommandExecutor commands) {
        try {
            return commands.execute(new ExecuteTogether(jobs, meters));
        } catch (RuntimeException | StackOverflowError failed) {
            LOG.info("{} jobs go on one by one, because together they failed: {}", jobs.size(), failed.toString());
            return jobs;
        }
    }

    @Override
    protected void executeJob(String job, CommandExecutor commands, JobFailureCollector failures) {
        try {
            ExecuteJobHelper.executeJob(
                    job, commands, failures, new NotedJob(job, failures, meters), processEngine.getProcessEngineConfiguration());
        } catch (RuntimeException failed) {
            meters.failed(failed);
            throw failed;
        }
    }

    /** The engine has kept what went wrong; the next job must not suffer from it. */
    private static void quietly(String verb, String job, Runnable deed) {
        try {
            deed.run();
        } catch (RuntimeException failed) {
            LOG.debug("Could not {} job {}", verb, job, failed);
        }
    }
}
