package qipan.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import qipan.engine.ProcessModel.Flow;
import qipan.engine.StepModel;

/** An activity for each of an empty list is passed in silence by the engine. */
class EmptyRoundsTest {

    private static final OffsetDateTime NINE = OffsetDateTime.parse("2026-03-02T09:00:00+08:00");
    private static final List<Flow> FLOWS = List.of(
            new Flow("f1", "start", "list"), new Flow("f2", "list", "chat"), new Flow("f3", "chat", "end"));
    private static final Map<String, StepModel> MODEL = Stream.of("start", "list", "chat", "end")
            .collect(Collectors.toMap(id -> id, id -> new StepModel(id, "callActivity", id, null, List.of(), null, null, Map.of())));

    @Test
    void areToldWhereThePathWouldHaveAGap() {
        var steps = EmptyRounds.in(List.of(step("start"), step("list"), step("end")), FLOWS, MODEL);

        assertThat(steps).extracting(Trace.Step::id).containsExactly("start", "list", "chat", "end");
        assertThat(WalkedPath.of(steps, FLOWS)).containsExactlyInAnyOrder("f1", "f2", "f3");
    }

    @Test
    void areNotToldWhereTheActivityWasDone() {
        var told = List.of(step("start"), step("list"), step("chat"), step("end"));

        assertThat(EmptyRounds.in(told, FLOWS, MODEL)).isEqualTo(told);
    }

    @Test
    void areNotToldAheadOfWhatHappened() {
        var told = List.of(step("start"), step("list"));

        assertThat(EmptyRounds.in(told, FLOWS, MODEL)).isEqualTo(told);
    }

    private static Trace.Step step(String id) {
        return new Trace.Step(id, id, "callActivity", NINE, NINE, "completed", null, null);
    }
}
