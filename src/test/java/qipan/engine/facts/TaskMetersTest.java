package qipan.engine.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import qipan.engine.Fact;
import qipan.engine.Fact.IncidentRaised;
import qipan.engine.Fact.TaskCreated;
import qipan.engine.Fact.TaskEnded;
import qipan.engine.Fact.TaskState;
import qipan.engine.Where;
import qipan.shared.BusinessKey;

class TaskMetersTest {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final Where WHERE = new Where("p", "p:1", 1, "i1", "i1", BusinessKey.ofCampaign("c1"));
    private static final List<Fact> FACTS = List.of(
            created("t1"), created("t2"), ended("t1", false), ended("t3", true), ended("t4", true), ended("t5", true),
            new IncidentRaised(NOW, WHERE, "n1", null, null, null));

    private final TransactionTemplate transaction =
            new TransactionTemplate(new JdbcTransactionManager(new DriverManagerDataSource("jdbc:h2:mem:task-meters")));
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final TaskMeters meters = new TaskMeters();

    @BeforeEach
    void bind() {
        meters.bindTo(registry);
    }

    @Test
    void countsWhatWasCommitted() {
        transaction.executeWithoutResult(work -> {
            meters.on(FACTS);
            assertThat(count("qipan.tasks.opened")).as("not yet").isZero();
        });

        assertThat(count("qipan.tasks.opened")).isEqualTo(2);
        assertThat(count("qipan.tasks.completed")).isEqualTo(1);
        assertThat(count("qipan.tasks.cancelled")).isEqualTo(3);
        assertThat(count("qipan.incidents")).isEqualTo(1);
        // Its format takes some words for its own, and drops them from a name without a word.
        assertThat(registry.scrape()).contains("qipan_tasks_opened_total 2", "qipan_tasks_completed_total 1",
                "qipan_tasks_cancelled_total 3", "qipan_incidents_total 1");
    }

    @Test
    void countsNothingThatWasRolledBack() {
        transaction.executeWithoutResult(work -> {
            meters.on(FACTS);
            work.setRollbackOnly();
        });

        assertThat(count("qipan.tasks.opened")).isZero();
    }

    private double count(String name) {
        return registry.get(name).functionCounter().count();
    }

    private static Fact created(String task) {
        return new TaskCreated(NOW, WHERE, new TaskState(task, "e", null, null, null, false, null, NOW, null, null, 50, false));
    }

    private static Fact ended(String task, boolean cancelled) {
        return new TaskEnded(NOW, WHERE, task, "e", null, "anna", cancelled, null);
    }
}
