package qipan.engine.jobs;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import qipan.shared.AfterCommit;

/**
 * Whether work is done on time. What happens is counted by the node that does it; what waits is counted in the database,
 * where all nodes count the same, and never beyond {@link #MOST}: a full backlog must not make measuring it dear.
 */
@Component
public class JobMeters implements MeterBinder {

    static final int MOST = 10_000;

    private static final Duration[] STEPS = {
        Duration.ofMillis(100), Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(5),
        Duration.ofSeconds(15), Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1)
    };

    /** By the index that acquisition uses. */
    private static final String DUE = "select count(*) from (select 1 as one from ACT_RU_JOB"
            + " where DUEDATE_ <= ? and SUSPENSION_STATE_ = 1 and RETRIES_ > 0 limit " + MOST + ") due";

    private static final String INCIDENTS =
            "select count(*) from (select 1 as one from ACT_RU_INCIDENT limit " + MOST + ") open";

    private final JdbcClient jdbc;
    private final LongAdder failures = new LongAdder();
    private final List<MeterRegistry> registries = new CopyOnWriteArrayList<>();

    JobMeters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        registries.add(registry);
        FunctionCounter.builder("qipan.jobs.failures", failures, LongAdder::sum)
                .description("Attempts at a timer or asynchronous step that failed").register(registry);
        Gauge.builder("qipan.jobs.due", this, JobMeters::due)
                .description("Jobs that are due and not yet executed, at most " + MOST).register(registry);
        Gauge.builder("qipan.incidents.open", this, JobMeters::incidents)
                .description("Open incidents, at most " + MOST).register(registry);
    }

    /** Counts once it is done: what failed begins again. */
    void begins(JobEntity job) {
        if (job.getDuedate() != null) {
            var kind = job.getType();
            var late = Duration.ofMillis(Math.max(0, ClockUtil.getCurrentTime().getTime() - job.getDuedate().getTime()));
            AfterCommit.run(() -> registries.forEach(registry -> lateness(registry, kind).record(late)));
        }
    }

    /** Whoever loses a race for a row tries again and has not failed. */
    void failed(RuntimeException failure) {
        if (!(failure instanceof OptimisticLockingException)) {
            failures.increment();
        }
    }

    /** @param kind the engine's word: timer, or message for an asynchronous step and background work */
    private static Timer lateness(MeterRegistry registry, String kind) {
        return Timer.builder("qipan.jobs.lateness")
                .description("How long after its due time a job was begun")
                .tag("kind", kind)
                .serviceLevelObjectives(STEPS)
                .register(registry);
    }

    private long due() {
        return jdbc.sql(DUE).param(new Timestamp(ClockUtil.getCurrentTime().getTime())).query(Long.class).single();
    }

    private long incidents() {
        return jdbc.sql(INCIDENTS).query(Long.class).single();
    }
}
