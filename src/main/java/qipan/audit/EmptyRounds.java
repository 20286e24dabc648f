package qipan.audit;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import qipan.engine.ProcessModel.Flow;
import qipan.engine.StepModel;

/**
 * Steps that were passed without being done once: an activity for each of a list that was empty. The engine says nothing
 * of them, and the path would have a gap.
 */
final class EmptyRounds {

    private EmptyRounds() {}

    /**
     * @param told in the order of time
     * @param model elements by id
     * @return the told steps, each empty round before the step that it led to
     */
    static List<Trace.Step> in(List<Trace.Step> told, List<Flow> flows, Map<String, StepModel> model) {
        var all = new ArrayList<Trace.Step>();
        for (var step : told) {
            passedBefore(step, told, flows).map(model::get).ifPresent(round -> all.add(new Trace.Step(
                    round.element(), round.name(), round.type(), step.enteredAt(), step.enteredAt(), "completed", null, null)));
            all.add(step);
        }
        return all;
    }

    private static Optional<String> passedBefore(Trace.Step step, List<Trace.Step> told, List<Flow> flows) {
        var sources = sources(step.id(), flows);
        if (sources.isEmpty() || sources.stream().anyMatch(source -> left(source, told, step.enteredAt()))) {
            return Optional.empty();
        }
        return sources.stream()
                .filter(source -> told.stream().noneMatch(other -> other.id().equals(source)))
                .filter(source -> sources(source, flows).stream().anyMatch(before -> left(before, told, step.enteredAt())))
                .findFirst();
    }

    private static List<String> sources(String element, List<Flow> flows) {
        return flows.stream().filter(flow -> flow.target().equals(element)).map(Flow::source).toList();
    }

    private static boolean left(String element, List<Trace.Step> told, OffsetDateTime by) {
        return told.stream()
                .anyMatch(step -> step.id().equals(element) && step.leftAt() != null && !step.leftAt().isAfter(by));
    }
}
