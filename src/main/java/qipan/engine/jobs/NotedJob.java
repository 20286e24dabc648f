package qipan.engine.jobs;

import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;

/** The engine's execution of a job, of which is noted how late it begins. */
class NotedJob extends ExecuteJobsCmd {

    private final transient JobMeters meters;

    NotedJob(String job, JobFailureCollector failures, JobMeters meters) {
        super(job, failures);
        this.meters = meters;
    }

    @Override
    public Void execute(CommandContext command) {
        var job = command.getJobManager().findJobById(jobId);
        if (job != null) {
            meters.begins(job);
        }
        return super.execute(command);
    }
}
