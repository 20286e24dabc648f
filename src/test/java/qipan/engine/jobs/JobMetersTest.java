package qipan.engine.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import qipan.engine.Models;
import qipan.engine.Processes;
import qipan.engine.SampleModels;
import qipan.shared.BusinessKey;
import qipan.testing.EngineTest;
import qipan.testing.ProcessDriver;

@EngineTest
class JobMetersTest {

    @Autowired
    ProcessDriver driver;

    @Autowired
    Models models;

    @Autowired
    Processes processes;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Clock clock;

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final List<String> started = new ArrayList<>();
    private JobMeters meters;

    @BeforeEach
    void publish(@Autowired JdbcClient jdbc) {
        driver.reset();
        meters = new JobMeters(jdbc);
        meters.bindTo(registry);
        var name = "together-tryout.bpmn";
        models.deploy(name, null, Map.of(name, SampleModels.bytes(name)), true);
    }

    @Test
    void tellsHowLateWorkBeganAndHowMuchWaits() {
        var before = gauge("qipan.jobs.due");
        start(3, Map.of("wanted", "2030-01-01T09:00:00Z"));
        assertThat(gauge("qipan.jobs.due")).isEqualTo(before);
        makeDue();
        assertThat(gauge("qipan.jobs.due")).isEqualTo(before + 3);

        work();

        assertThat(gauge("qipan.jobs.due")).isEqualTo(before);
        var lateness = registry.get("qipan.jobs.lateness").tag("kind", "timer").timer();
        assertThat(lateness.count()).isEqualTo(3);
        assertThat(lateness.max(TimeUnit.SECONDS)).isBetween(90.0, 300.0);
        assertThat(registry.scrape()).contains(
                "qipan_jobs_lateness_seconds_bucket{kind=\"timer\",le=\"60.0\"} 0", "qipan_jobs_lateness_seconds_count{kind=\"timer\"} 3",
                "qipan_jobs_due ", "qipan_jobs_failures_total ", "qipan_incidents_open ");
    }

    @Test
    void countsNothingThatIsNotDone() {
        start(1, Map.of("wanted", "2030-01-01T09:00:00Z"));
        start(1, Map.of());
        makeDue();

        assertThatThrownBy(this::work).hasMessageContaining("wanted");

        assertThat(registry.find("qipan.jobs.lateness").timer()).isNull();
    }

    @Test
    void countsFailuresButNoLostRaces() {
        meters.failed(new IllegalStateException());
        meters.failed(new OptimisticLockingException("somebody was faster"));

        assertThat(registry.get("qipan.jobs.failures").functionCounter().count()).isEqualTo(1);
    }

    private double gauge(String name) {
        return registry.get(name).gauge().value();
    }

    private void start(int groups, Map<String, Object> values) {
        for (var i = 0; i < groups; i++) {
            started.add(processes.start("together-tryout", BusinessKey.ofGroup("c1", "g" + i), values));
        }
    }

    private void makeDue() {
        var due = Date.from(clock.instant().minusSeconds(90));
        jobs().forEach(job -> engine.getManagementService().setJobDuedate(job, due));
    }

    private void work() {
        ((ProcessEngineImpl) engine).getProcessEngineConfiguration().getCommandExecutorTxRequired()
                .execute(new ExecuteTogether(jobs(), meters));
    }

    private List<String> jobs() {
        return engine.getManagementService().createJobQuery().processInstanceIds(new HashSet<>(started)).list().stream()
                .map(Job::getId).toList();
    }
}
