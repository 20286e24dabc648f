package qipan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static qipan.audit.SampleLog.GROUP;
import static qipan.audit.SampleLog.NOW;
import static qipan.audit.SampleLog.entered;
import static qipan.audit.SampleLog.left;
import static qipan.audit.SampleLog.tell;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import qipan.engine.Fact;

/** Which lines of the log the facts of one command become. */
class TellingTest {

    @Test
    void saysWhoDidItForWhomWhereAndByWhichRequest() {
        var line = tell(new Fact.ProcessStarted(NOW, GROUP, null, null)).get(0);

        assertThat(line.actor()).isEqualTo("anna");
        assertThat(line.onBehalfOf()).isEqualTo("berta");
        assertThat(line.requestId()).isEqualTo("r1");
        assertThat(line.at()).isEqualTo(NOW);
        assertThat(List.of(line.action(), line.campaign(), line.group(), line.process(), line.processInstance()))
                .containsExactly("process.started", "c1", "g1", "daily", "i1");
    }

    @Test
    void whatIsEnteredAndLeftAtOnceIsPassed() {
        assertThat(actions(tell(entered("s1", "serviceTask_count", "serviceTask"), left("s1", "serviceTask_count", "serviceTask"))))
                .containsExactly("step.passed serviceTask_count");
    }

    @Test
    void whatIsLeftInALaterCommandIsTwoLines() {
        assertThat(actions(tell(entered("s1", "event_wait", "intermediateTimer")))).containsExactly("step.entered event_wait");
        assertThat(actions(tell(left("s1", "event_wait", "intermediateTimer")))).containsExactly("step.left event_wait");
    }

    @Test
    void whatIsCancelledIsNeverToldAsPassed() {
        var cancelled = new Fact.StepLeft(NOW, GROUP, "s1", "event_wait", null, "intermediateTimer", true);

        assertThat(actions(tell(entered("s1", "event_wait", "intermediateTimer"), cancelled)))
                .containsExactly("step.entered event_wait", "step.cancelled event_wait");
    }

    @Test
    void twoPassagesThroughOneElementStayTwo() {
        assertThat(actions(tell(
                entered("s1", "gateway_more", "exclusiveGateway"), left("s1", "gateway_more", "exclusiveGateway"),
                entered("s2", "gateway_more", "exclusiveGateway"))))
                .containsExactly("step.passed gateway_more", "step.entered gateway_more");
    }

    @Test
    void aUserTaskIsToldByItsTaskAndNotBesides() {
        var done = new Fact.TaskEnded(NOW, GROUP, "t1", "userTask_post", "发话题", "anna", false, null);

        assertThat(actions(tell(entered("s1", "userTask_post", "userTask"), left("s1", "userTask_post", "userTask"), done)))
                .containsExactly("task.completed userTask_post");
    }

    @Test
    void theVariablesOfOneCommandAreOneDocumentOfTheTaskThatSetThem() {
        var lines = tell(
                new Fact.VariableSet(NOW, GROUP, "replies", "long", 12L, false, null),
                new Fact.VariableSet(NOW, GROUP, "note", "string", "好", false, null),
                new Fact.TaskEnded(NOW, GROUP, "t1", "userTask_post", "发话题", "anna", false, null));

        assertThat(actions(lines)).containsExactly("task.completed userTask_post", "variables.set userTask_post");
        assertThat(lines.get(1).after()).isEqualTo("{\"replies\":12,\"note\":\"好\"}");
        assertThat(lines.get(1).task()).isEqualTo("t1");
    }

    @Test
    void aDecisionKeepsItsInputsOutputsAndRules() {
        var line = tell(new Fact.DecisionMade(
                        NOW, GROUP, "businessRuleTask_size", "size", Map.of("members", "80"), List.of(Map.of("kind", "small")),
                        List.of("rule_small")))
                .get(0);

        assertThat(line.action()).isEqualTo("decision.made");
        assertThat(line.after()).contains("\"members\":\"80\"", "\"kind\":\"small\"", "rule_small");
    }

    @Test
    void failuresAndTheirEndAreToldWithTheirCause() {
        var lines = tell(
                new Fact.IncidentRaised(NOW, GROUP, "x1", "serviceTask_count", "no shop", "j1"),
                new Fact.IncidentResolved(NOW, GROUP, "x1"),
                new Fact.ProcessEnded(NOW, GROUP, true, null, "不做了"));

        assertThat(lines).extracting(Entry::action).containsExactly("incident.raised", "incident.resolved", "process.cancelled");
        assertThat(lines.get(0).after()).contains("no shop");
        assertThat(lines.get(2).after()).contains("不做了");
    }

    private static List<String> actions(List<Entry> lines) {
        return lines.stream().map(line -> line.action() + " " + line.step()).toList();
    }
}
