package qipan.engine.jobs;

import java.util.List;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobManager;

/** The engine's jobs, from the {@link Foresight} where it has them. */
public class ForeseenJobs extends JobManager {

    @Override
    public JobEntity findJobById(String job) {
        return getSession(Foresight.class).due(job).orElseGet(() -> super.findJobById(job));
    }

    @Override
    public List<JobEntity> findJobsByExecutionId(String execution) {
        return getSession(Foresight.class).jobs(execution).orElseGet(() -> super.findJobsByExecutionId(execution));
    }
}
