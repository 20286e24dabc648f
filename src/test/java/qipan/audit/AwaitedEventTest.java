package qipan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import qipan.engine.ProcessModel.Flow;

/** How an event-based gateway is retold: the engine reports it as cancelled by the event that it waited for. */
class AwaitedEventTest {

    private static final Instant ENTERED = Instant.parse("2026-11-22T01:00:00Z");
    private static final Instant HAPPENED = ENTERED.plusSeconds(3600);
    private static final List<Flow> FLOWS = List.of(
            new Flow("flow_toGateway", "start", "gateway"), new Flow("flow_toTimer", "gateway", "timer"),
            new Flow("flow_toMessage", "gateway", "message"));

    @Test
    void theGatewayWasPassedWhenItsEventHappened() {
        var steps = new Retelling(List.of(
                        entered("gateway", "eventBasedGateway"), cancelled("gateway", "eventBasedGateway"),
                        passed("timer", "intermediateTimer")))
                .steps();

        assertThat(steps).extracting(Trace.Step::id, Trace.Step::outcome)
                .containsExactly(tuple("gateway", "completed"),
                        tuple("timer", "completed"));
        assertThat(WalkedPath.of(steps, FLOWS)).containsExactly("flow_toTimer");
    }

    @Test
    void theGatewayIsCancelledWhenTheProcessIs() {
        var steps = new Retelling(List.of(entered("gateway", "eventBasedGateway"), cancelled("gateway", "eventBasedGateway")))
                .steps();

        assertThat(steps).extracting(Trace.Step::outcome).containsExactly("cancelled");
    }

    private static Entry entered(String step, String type) {
        return entry("step.entered", step, type, ENTERED);
    }

    private static Entry cancelled(String step, String type) {
        return entry("step.cancelled", step, type, HAPPENED);
    }

    private static Entry passed(String step, String type) {
        return entry("step.passed", step, type, HAPPENED);
    }

    private static Entry entry(String action, String step, String type, Instant at) {
        var told = "{\"id\":\"passage-%s\",\"type\":\"%s\"}".formatted(step, type);
        return new Entry("id", at, "system", null, action, null, null, null, null, step, null, null, null, told, null);
    }
}
