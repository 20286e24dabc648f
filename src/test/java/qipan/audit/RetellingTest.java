package qipan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static qipan.audit.SampleLog.GROUP;
import static qipan.audit.SampleLog.NOW;
import static qipan.audit.SampleLog.entered;
import static qipan.audit.SampleLog.left;
import static qipan.audit.SampleLog.log;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import qipan.engine.Fact;
import qipan.engine.Fact.TaskState;

/** What {@link Telling} wrote is read back as it happened. */
class RetellingTest {

    @Test
    void stepsAreInTheOrderInWhichTheyBeganWithTheirEnds() {
        var told = new Retelling(log(
                List.of(entered("s1", "startEvent_begin", "startEvent"), left("s1", "startEvent_begin", "startEvent"),
                        new Fact.TaskCreated(NOW, GROUP, task()), entered("s3", "event_late", "boundaryTimer")),
                List.of(new Fact.TaskEnded(
                                NOW.plus(Duration.ofHours(2)), GROUP, "t1", "userTask_post", "发话题", "anna", false, null),
                        new Fact.StepLeft(NOW, GROUP, "s3", "event_late", null, "boundaryTimer", true))));

        assertThat(told.steps()).extracting(step -> step.id() + " " + step.outcome())
                .containsExactly("startEvent_begin completed", "userTask_post completed", "event_late cancelled");
        var post = told.steps().get(1);
        assertThat(post.actor()).isEqualTo("anna");
        assertThat(post.task()).isEqualTo("t1");
        assertThat(post.enteredAt()).hasToString("2026-03-02T10:00+08:00");
        assertThat(post.leftAt()).hasToString("2026-03-02T12:00+08:00");
    }

    @Test
    void whatHasNotEndedIsActiveAndHasNoActor() {
        var told = new Retelling(log(List.of(new Fact.TaskCreated(NOW, GROUP, task()))));

        assertThat(told.steps()).singleElement().satisfies(step -> {
            assertThat(step.outcome()).isEqualTo("active");
            assertThat(step.leftAt()).isNull();
            assertThat(step.actor()).isNull();
        });
    }

    @Test
    void aTaskWithdrawnByTheProcessIsCancelledAndNobodyDidIt() {
        var told = new Retelling(log(
                List.of(new Fact.TaskCreated(NOW, GROUP, task())),
                List.of(new Fact.TaskEnded(NOW, GROUP, "t1", "userTask_post", "发话题", null, true, "over"))));

        assertThat(told.steps()).singleElement().satisfies(step -> {
            assertThat(step.outcome()).isEqualTo("cancelled");
            assertThat(step.actor()).isNull();
        });
    }

    @Test
    void variablesKeepTheirHistory() {
        var told = new Retelling(log(
                List.of(new Fact.VariableSet(NOW, GROUP, "price", "long", 10L, true, null)),
                List.of(new Fact.VariableSet(NOW, GROUP, "price", "long", 12L, false, "serviceTask_price:1"))));

        assertThat(told.variables()).extracting(it -> it.name() + "=" + it.value() + " at " + it.step())
                .containsExactly("price=10 at null", "price=12 at serviceTask_price");
    }

    @Test
    void decisionsKeepTheRuleThatMatched() {
        var told = new Retelling(log(List.of(new Fact.DecisionMade(
                NOW, GROUP, "businessRuleTask_size", "size", Map.of("members", "80"), List.of(Map.of("kind", "small")),
                List.of("rule_small")))));

        assertThat(told.decisions()).singleElement().satisfies(made -> {
            assertThat(made.step()).isEqualTo("businessRuleTask_size");
            assertThat(made.inputs()).isEqualTo(Map.of("members", "80"));
            assertThat(made.outputs()).isEqualTo(List.of(Map.of("kind", "small")));
            assertThat(made.rules()).containsExactly("rule_small");
        });
    }

    private static TaskState task() {
        return new TaskState(
                "t1", "userTask_post", "发话题", null, null, false, Set.of("main_ip"), NOW, null, null, 50, false);
    }
}
