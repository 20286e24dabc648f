package qipan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.engine.Fact.ProcessHeld;
import qipan.engine.Fact.TaskChanged;
import qipan.engine.Fact.TaskCreated;
import qipan.shared.BusinessKey;
import qipan.testing.EngineTest;
import qipan.testing.ProcessDriver;

@EngineTest
class HoldingTest {

    private static final Duration HOLD = Duration.ofHours(30);

    @Autowired
    ProcessDriver driver;

    @Autowired
    Models models;

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    private String instance;

    @BeforeEach
    void start() {
        driver.reset();
        SampleModels.deployFacts(models);
        instance = processes.start("facts-tryout", BusinessKey.ofGroup("c1", "g1"), Map.of("size", 7));
    }

    @Test
    void aHeldTaskCannotBeCompleted() {
        processes.hold(List.of(instance));

        assertThatThrownBy(() -> tasks.complete(task(), Map.of(), "anna")).extracting("messageKey").isEqualTo("engine.held");
    }

    @Test
    void releaseMovesDueTimesAndAnchorsAndLetsWorkGoOn() {
        var due = driver.facts().of(TaskCreated.class).get(0).task().due();
        var timer = timer();
        processes.hold(List.of(instance));

        processes.release(List.of(instance), HOLD, Instant.now());

        assertThat(driver.facts().of(ProcessHeld.class)).extracting(ProcessHeld::held).containsExactly(true, false);
        assertThat(driver.facts().of(TaskChanged.class)).last()
                .satisfies(changed -> assertThat(changed.task().due()).isEqualTo(due.plus(HOLD)));
        assertThat(timer()).isEqualTo(timer.plus(HOLD));
        assertThat(processes.variables(instance)).containsEntry("planShift", "PT30H");
        tasks.complete(task(), Map.of(), "anna");
    }

    @Test
    void releaseKeepsThePublishedEndOfAnOpenSale() {
        var sale = openSale();
        var pulse = due("event_sd09t_halfHourPassed");
        processes.hold(List.of(sale.getId()));

        processes.release(List.of(sale.getId()), HOLD, Instant.now());

        assertThat(due("event_sd13_saleCloses")).isEqualTo(Instant.parse("2030-12-12T12:00:00Z"));
        assertThat(due("event_sd09t_halfHourPassed")).isEqualTo(pulse.plus(HOLD));
        assertThat(processes.variables(sale.getId())).containsEntry("saleCloseAt", "2030-12-12T20:00:00+08:00");
    }

    private ProcessInstance openSale() {
        var sale = driver.start("sale-day", "spring/G001", Map.of("groupId", "G001", "membersNow", 100,
                "saleOpenAt", "2020-12-11T20:00:00+08:00", "saleCloseAt", "2030-12-12T20:00:00+08:00"));
        for (var notice = 0; notice < 3; notice++) {
            driver.fireTimer(sale, "event_sd02t_noticeDue");
        }
        driver.complete(sale, "userTask_sd01_checkReadiness", "checkResult", "ready");
        driver.fireTimer(sale, "event_sd03_saleOpens");
        driver.complete(sale, "userTask_sd04_startChain", "chainTitle", "春季首发");
        driver.runAsync(sale);
        return sale;
    }

    private Instant due(String timer) {
        return driver.engine().getManagementService().createJobQuery().timers().activityId(timer).singleResult()
                .getDuedate().toInstant();
    }

    private Instant timer() {
        var jobs = driver.engine().getManagementService().createJobQuery().processInstanceId(instance).timers().list();
        assertThat(jobs).hasSize(1);
        return jobs.get(0).getDuedate().toInstant();
    }

    private String task() {
        return driver.facts().of(TaskCreated.class).get(0).task().id();
    }
}
