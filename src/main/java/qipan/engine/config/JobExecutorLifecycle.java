package qipan.engine.config;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.context.SmartLifecycle;

/**
 * Jobs run from when everything else is up until before anything else goes down: the last to start and the first to
 * stop.
 */
class JobExecutorLifecycle implements SmartLifecycle {

    private final ProcessEngine engine;
    private final JobExecutor executor;
    private final boolean wanted;

    JobExecutorLifecycle(ProcessEngine engine, JobExecutor executor, boolean wanted) {
        this.engine = engine;
        this.executor = executor;
        this.wanted = wanted;
    }

    @Override
    public void start() {
        if (wanted) {
            ((ProcessEngineImpl) engine).getProcessEngineConfiguration().getJobExecutor().start();
        }
    }

    @Override
    public void stop() {
        executor.shutdown();
    }

    @Override
    public boolean isRunning() {
        return executor.isActive();
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
