package qipan.engine;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the engine works off its jobs and how long it remembers.
 *
 * @param jobs whether this node executes jobs (timers and asynchronous steps)
 * @param threads threads that execute jobs
 * @param queue jobs taken but waiting for a thread
 * @param jobsPerAcquisition jobs locked by one acquisition
 * @param idleWait longest sleep between two looks for due jobs; what a timer may be late on an idle node
 * @param jobLock how long a node may work on a job before others take it over
 * @param historyTimeToLive ISO period after which ended instances may leave the engine's history
 */
@ConfigurationProperties("qipan.engine")
public record EngineSettings(
        @DefaultValue("true") boolean jobs,
        @DefaultValue("4") int threads,
        @DefaultValue("16") int queue,
        @DefaultValue("16") int jobsPerAcquisition,
        @DefaultValue("PT1S") Duration idleWait,
        @DefaultValue("PT5M") Duration jobLock,
        @DefaultValue("P365D") String historyTimeToLive) {}
