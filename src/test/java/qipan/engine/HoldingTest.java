package qipan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
        models.deploy(
                "facts",
                null,
                Map.of("facts-tryout.bpmn", SampleModels.bytes("facts-tryout.bpmn"), "facts-size.dmn",
                        SampleModels.bytes("facts-size.dmn")),
                true);
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

    private Instant timer() {
        var jobs = driver.engine().getManagementService().createJobQuery().processInstanceId(instance).timers().list();
        assertThat(jobs).hasSize(1);
        return jobs.get(0).getDuedate().toInstant();
    }

    private String task() {
        return driver.facts().of(TaskCreated.class).get(0).task().id();
    }
}
