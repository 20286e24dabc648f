package qipan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.engine.Fact.DecisionMade;
import qipan.engine.Fact.ProcessEnded;
import qipan.engine.Fact.ProcessHeld;
import qipan.engine.Fact.ProcessStarted;
import qipan.engine.Fact.TaskChanged;
import qipan.engine.Fact.TaskCreated;
import qipan.engine.Fact.TaskEnded;
import qipan.engine.Fact.VariableSet;
import qipan.shared.BusinessKey;
import qipan.testing.EngineTest;
import qipan.testing.ProcessDriver;

@EngineTest
class FactStreamTest {

    @Autowired
    ProcessDriver driver;

    @Autowired
    Models models;

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    @BeforeEach
    void deploy() {
        driver.reset();
        SampleModels.deployFacts(models);
        driver.facts().all();
    }

    @Test
    void tellsATaskOnceWithItsFinalStateAndRoles() {
        processes.start("facts-tryout", BusinessKey.ofGroup("c1", "g1"), Map.of("size", 7));

        assertThat(driver.facts().of(ProcessStarted.class)).hasSize(1);
        var created = driver.facts().of(TaskCreated.class);
        assertThat(created).hasSize(1);
        assertThat(created.get(0).task().roles()).containsExactly("main_ip");
        assertThat(created.get(0).task().due()).isAfter(Instant.now());
        assertThat(created.get(0).where().key()).isEqualTo(BusinessKey.ofGroup("c1", "g1"));
        assertThat(driver.facts().of(TaskChanged.class)).isEmpty();
    }

    @Test
    void tellsTheDecisionWithItsMatchedRuleAndTheVariablesItSet() {
        processes.start("facts-tryout", BusinessKey.ofGroup("c1", "g1"), Map.of("size", 7));

        var decision = driver.facts().of(DecisionMade.class).get(0);
        assertThat(decision.rules()).containsExactly("rule_small");
        assertThat(decision.where().process()).isEqualTo("facts-tryout");
        assertThat(driver.facts().of(VariableSet.class))
                .anyMatch(variable -> variable.name().equals("kind") && "small".equals(variable.value()));
    }

    @Test
    void completionEndsTaskAndProcessAndKeepsJsonAsText() {
        processes.start("facts-tryout", BusinessKey.ofGroup("c1", "g1"), Map.of("size", 7));
        var task = driver.facts().of(TaskCreated.class).get(0).task().id();

        tasks.complete(task, Map.of("list", List.of(Map.of("a", 1))), "anna");

        assertThat(driver.facts().of(TaskEnded.class)).hasSize(1).allMatch(ended -> "anna".equals(ended.assignee()));
        assertThat(driver.facts().of(ProcessEnded.class)).hasSize(1).noneMatch(ProcessEnded::cancelled);
        assertThat(driver.facts().of(VariableSet.class))
                .anyMatch(variable -> variable.name().equals("list") && "[{\"a\":1}]".equals(variable.value()));
    }

    @Test
    void holdingIsTold() {
        var instance = processes.start("facts-tryout", BusinessKey.ofGroup("c1", "g1"), Map.of("size", 7));

        processes.hold(List.of(instance));

        assertThat(driver.facts().of(ProcessHeld.class)).hasSize(1).allMatch(ProcessHeld::held);
    }

    @Test
    void aFailedActTellsNothing() {
        processes.start("facts-tryout", BusinessKey.ofGroup("c1", "g1"), Map.of("size", 7));
        var before = driver.facts().all().size();

        assertThatThrownBy(() -> tasks.complete("no-such-task", Map.of(), "anna"))
                .extracting("messageKey").isEqualTo("engine.gone");

        assertThat(driver.facts().all()).hasSize(before);
    }

    @Test
    void ofATaskThatIsGoneEveryActSaysSo() {
        List.<ThrowingCallable>of(
                        () -> tasks.claim("gone", "anna"), () -> tasks.unclaim("gone"), () -> tasks.assign("gone", "anna"),
                        () -> tasks.delegate("gone", "anna"), () -> tasks.giveBack("gone"), () -> tasks.handOver(List.of("gone"), "anna"),
                        () -> tasks.setDue("gone", null), () -> tasks.variables("gone"), () -> tasks.resolve("gone", "${1}"),
                        () -> processes.retry("gone"), () -> processes.setVariables("gone", Map.of("size", 1)))
                .forEach(act -> assertThatThrownBy(act).extracting("messageKey").isEqualTo("engine.gone"));
    }

    @Test
    void aMovedDueDateIsTold() {
        processes.start("facts-tryout", BusinessKey.ofGroup("c1", "g1"), Map.of("size", 7));
        var task = driver.facts().of(TaskCreated.class).get(0).task();

        tasks.setDue(task.id(), task.due().plusSeconds(3600));

        assertThat(driver.facts().of(TaskChanged.class))
                .extracting(changed -> changed.task().due())
                .containsExactly(task.due().plusSeconds(3600));
    }

    @Test
    void theDueDatesThatAReleaseMovesAreToldWithIt() {
        var instance = processes.start("facts-tryout", BusinessKey.ofGroup("c1", "g1"), Map.of("size", 7));
        var task = driver.facts().of(TaskCreated.class).get(0).task();
        processes.hold(List.of(instance));

        processes.release(List.of(instance), java.time.Duration.ofHours(2), Instant.now());

        assertThat(driver.facts().of(TaskChanged.class))
                .extracting(changed -> changed.task().due())
                .containsExactly(task.due().plusSeconds(7200));
    }
}
