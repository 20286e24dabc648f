package qipan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import qipan.engine.ProcessModel.Flow;

/** The engine records no flows: which were walked is told from the steps. */
class WalkedPathTest {

    private static final OffsetDateTime NINE = OffsetDateTime.parse("2026-03-02T09:00:00+08:00");

    private final List<Trace.Step> steps = new ArrayList<>();

    @Test
    void followsAStraightLineAsFarAsItWent() {
        step("start", 0, 0);
        step("a", 0, 5);
        step("b", 5, null);

        assertThat(walked(flow("f1", "start", "a"), flow("f2", "a", "b"), flow("f3", "b", "end")))
                .containsExactly("f1", "f2");
    }

    @Test
    void ofAChoiceOnlyWhatWasChosen() {
        step("start", 0, 0);
        step("choice", 0, 0);
        step("b", 0, null);

        assertThat(walked(flow("f1", "start", "choice"), flow("toA", "choice", "a"), flow("toB", "choice", "b")))
                .containsExactly("f1", "toB");
    }

    @Test
    void aMergeIsReachedOverTheSideThatWasWalked() {
        step("choice", 0, 0);
        step("b", 0, 5);
        step("after", 5, null);

        assertThat(walked(flow("toA", "choice", "a"), flow("toB", "choice", "b"), flow("fromA", "a", "after"), flow("fromB", "b", "after")))
                .containsExactly("toB", "fromB");
    }

    @Test
    void aLoopWalksItsWayBack() {
        step("start", 0, 0);
        step("write", 0, 5);
        step("check", 5, 5);
        step("write", 5, 9);
        step("check", 9, 9);
        step("end", 9, 9);

        assertThat(walked(flow("in", "start", "write"), flow("down", "write", "check"), flow("back", "check", "write"), flow("out", "check", "end")))
                .containsExactlyInAnyOrder("in", "down", "back", "out");
    }

    @Test
    void aJoinIsReachedOverAllItsSides() {
        gateway("fork", 0, 0);
        step("a", 0, 3);
        step("b", 0, 7);
        gateway("join", 3, 7);
        step("end", 7, 7);

        assertThat(walked(flow("toA", "fork", "a"), flow("toB", "fork", "b"), flow("fromA", "a", "join"), flow("fromB", "b", "join"), flow("out", "join", "end")))
                .containsExactlyInAnyOrder("toA", "toB", "fromA", "fromB", "out");
    }

    @Test
    void whatWasCancelledLedNowhere() {
        step("a", 0, 3, "cancelled");
        step("late", 3, 3);
        step("after", 3, null);

        assertThat(walked(flow("f1", "a", "after"), flow("f2", "late", "after"))).containsExactly("f2");
    }

    private List<String> walked(Flow... flows) {
        return List.copyOf(WalkedPath.of(steps, List.of(flows)));
    }

    private static Flow flow(String id, String source, String target) {
        return new Flow(id, source, target);
    }

    private void step(String id, int entered, @Nullable Integer left) {
        step(id, entered, left, left == null ? "active" : "completed");
    }

    private void step(String id, int entered, @Nullable Integer left, String outcome) {
        add(id, "task", entered, left, outcome);
    }

    private void gateway(String id, int entered, int left) {
        add(id, "parallelGateway", entered, left, "completed");
    }

    private void add(String id, String type, int entered, @Nullable Integer left, String outcome) {
        var leftAt = left == null ? null : NINE.plusMinutes(left);
        steps.add(new Trace.Step(id, null, type, NINE.plusMinutes(entered), leftAt, outcome, null, null));
    }
}
