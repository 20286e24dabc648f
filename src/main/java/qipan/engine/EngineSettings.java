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
 * @param jobsTogether most of them that are executed in one transaction
 * @param idleWait longest sleep between two looks for due jobs; what a timer may be late on an idle node
 * @param jobLock how long a node may work on a job before others take it over
 * @param history what the engine's own tables keep of the past
 * @param historyTimeToLive ISO period after which ended instances may leave the engine's history
 * @param cleanupFrom when at night that begins, with its zone: the JVM's own is UTC, where two o'clock is the morning here
 * @param cleanupUntil when it ends
 */
@ConfigurationProperties("qipan.engine")
public record EngineSettings(
        @DefaultValue("true") boolean jobs,
        @DefaultValue("4") int threads,
        @DefaultValue("16") int queue,
        @DefaultValue("200") int jobsPerAcquisition,
        @DefaultValue("50") int jobsTogether,
        @DefaultValue("PT0.4S") Duration idleWait,
        @DefaultValue("PT5M") Duration jobLock,
        @DefaultValue("INSTANCES") History history,
        @DefaultValue("P365D") String historyTimeToLive,
        @DefaultValue("02:00+0800") String cleanupFrom,
        @DefaultValue("05:00+0800") String cleanupUntil) {

    /** How much of the past the engine's tables keep beside the audit log, which keeps all of it. */
    public enum History {
        /** Instances and incidents. */
        INSTANCES,
        /** Also steps, tasks and last values, for tools that read the engine's tables: a third more to write. */
        PATH
    }
}
