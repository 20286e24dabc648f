package qipan.audit;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import qipan.engine.ProcessModel.Flow;

/**
 * Which sequence flows were walked. The engine does not record flows, so they are told from the steps: each passage was
 * reached over the incoming flow whose source was left last before it began.
 */
final class WalkedPath {

    private WalkedPath() {}

    static Set<String> of(List<Trace.Step> steps, List<Flow> flows) {
        var walked = new LinkedHashSet<String>();
        for (var step : steps) {
            flows.stream()
                    .filter(flow -> flow.target().equals(step.id()))
                    .map(flow -> new Arrival(flow, lastLeft(steps, flow.source(), step.enteredAt())))
                    .filter(arrival -> arrival.left().isPresent())
                    .max(Comparator.comparing(arrival -> arrival.left().get()))
                    .ifPresent(arrival -> walked.add(arrival.flow().id()));
        }
        joins(steps, flows, walked);
        return walked;
    }

    /** A join is reached over all its flows whose sources were passed and lead nowhere else. */
    private static void joins(List<Trace.Step> steps, List<Flow> flows, Set<String> walked) {
        for (var step : steps) {
            if (step.type().equals("parallelGateway")) {
                flows.stream()
                        .filter(flow -> flow.target().equals(step.id()))
                        .filter(flow -> lastLeft(steps, flow.source(), step.leftAt() == null ? step.enteredAt() : step.leftAt())
                                .isPresent())
                        .filter(flow -> flows.stream().filter(other -> other.source().equals(flow.source())).count() == 1)
                        .forEach(flow -> walked.add(flow.id()));
            }
        }
    }

    private record Arrival(Flow flow, Optional<OffsetDateTime> left) {}

    private static Optional<OffsetDateTime> lastLeft(List<Trace.Step> steps, String element, OffsetDateTime before) {
        return steps.stream()
                .filter(step -> step.id().equals(element) && step.leftAt() != null && !step.leftAt().isAfter(before))
                .filter(step -> step.outcome().equals("completed"))
                .map(Trace.Step::leftAt)
                .max(Comparator.naturalOrder());
    }
}
