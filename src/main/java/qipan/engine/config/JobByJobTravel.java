package qipan.engine.config;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import qipan.engine.TimeTravel;
import qipan.shared.Refusal;

/** Steps the clock from due job to due job and lets the job executor do the work of each moment. */
class JobByJobTravel implements TimeTravel, InitializingBean {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    /** The few jobs of a moment are mostly done in milliseconds; thousands are not to be disturbed by questions. */
    private static final long SHORTEST_GLANCE = 4;
    private static final long LONGEST_GLANCE = 64;

    private final MovableClock clock;
    private final ProcessEngine engine;
    private final JdbcClient jdbc;

    JobByJobTravel(MovableClock clock, ProcessEngine engine, JdbcClient jdbc) {
        this.clock = clock;
        this.engine = engine;
        this.jdbc = jdbc;
    }

    @Override
    public void afterPropertiesSet() {
        jdbc.sql("select offset_millis from sandbox_clock where id = 1")
                .query(Long.class)
                .optional()
                .ifPresent(millis -> clock.moveTo(Duration.ofMillis(millis)));
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public Instant advanceTo(Instant target) {
        return advance(target, () -> false);
    }

    @Override
    public Instant advanceToWork(Instant latest) {
        var departure = now();
        return advance(latest, () -> hasTaskSince(departure));
    }

    private synchronized Instant advance(Instant target, BooleanSupplier stop) {
        if (target.isBefore(now())) {
            throw Refusal.invalid("engine.clock.backwards", java.util.List.of(), target, now());
        }
        workOff();
        var next = nextDue();
        while (next != null && !next.isAfter(target)) {
            moveTo(next);
            workOff();
            if (stop.getAsBoolean()) {
                return now();
            }
            next = nextDue();
        }
        moveTo(target);
        workOff();
        return now();
    }

    private boolean hasTaskSince(Instant departure) {
        return jdbc.sql("select ID_ from ACT_RU_TASK where CREATE_TIME_ > ? and SUSPENSION_STATE_ = 1 limit 1")
                .param(new java.sql.Timestamp(departure.toEpochMilli()))
                .query(String.class)
                .optional()
                .isPresent();
    }

    private void moveTo(Instant instant) {
        if (instant.isBefore(now())) {
            return;
        }
        clock.moveTo(Duration.between(Instant.now(), instant));
        var millis = clock.offset().toMillis();
        var updated = jdbc.sql("update sandbox_clock set offset_millis = ? where id = 1").param(millis).update();
        if (updated == 0) {
            jdbc.sql("insert into sandbox_clock (id, offset_millis) values (1, ?)").param(millis).update();
        }
    }

    /** The earliest due date of a job that can run, later than now; null when nothing waits for time. */
    private @Nullable Instant nextDue() {
        var due = jdbc.sql("select min(DUEDATE_) from ACT_RU_JOB where SUSPENSION_STATE_ = 1 and RETRIES_ > 0"
                        + " and DUEDATE_ > ?")
                .param(new java.sql.Timestamp(now().toEpochMilli()))
                .query(java.sql.Timestamp.class)
                .optional();
        return due.map(java.sql.Timestamp::toInstant).orElse(null);
    }

    private void workOff() {
        var executor = ((ProcessEngineImpl) engine).getProcessEngineConfiguration().getJobExecutor();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        for (var glance = SHORTEST_GLANCE; anyDueJob(); glance = Math.min(2 * glance, LONGEST_GLANCE)) {
            executor.jobWasAdded();
            if (System.nanoTime() > deadline) {
                throw Refusal.conflict("engine.clock.busy", PATIENCE.toSeconds());
            }
            pause(glance);
        }
    }

    /** Asked again and again while thousands of jobs are worked off: it must not count them. */
    private boolean anyDueJob() {
        return jdbc.sql("select ID_ from ACT_RU_JOB where SUSPENSION_STATE_ = 1 and RETRIES_ > 0 and DUEDATE_ <= ?"
                        + " order by DUEDATE_ limit 1")
                .param(new java.sql.Timestamp(now().toEpochMilli()))
                .query(String.class)
                .optional()
                .isPresent();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
