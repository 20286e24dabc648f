package qipan.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Approvals of the shipped models know, in whichever process of a tree they stand, who wrote it and how often it went round. */
class ApprovalConventionsTest {

    private final List<Step> steps = steps();

    /** Or nobody would remember who did the step, and the author could approve. */
    @Test
    void theAuthorsOfAnApprovalAreStepsThatAreKept() {
        var kept = codes(step -> step.property("keepAuthor").isPresent());
        assertThat(steps).allSatisfy(step -> {
            var own = codes(other -> other.process().equals(step.process()));
            assertThat(step.authors()).as(step.toString()).allMatch(author -> own.contains(author) || kept.contains(author));
        });
    }

    @Test
    void onlyAnApprovalNamesAuthors() {
        assertThat(steps).filteredOn(step -> step.property("author").isPresent())
                .allMatch(step -> step.property("approval").isPresent());
    }

    /**
     * An approval that its own process does not come to again is reworked by a caller, who then calls once more. The calls
     * between carry the round there and back, or every round would be the first.
     */
    @Test
    void theRoundsOfAnApprovalOutliveItsProcess() {
        var approvals = steps.stream().filter(step -> step.property("approval").isPresent() && !step.comesAgain()).toList();
        assertThat(approvals).isNotEmpty().allSatisfy(approval -> assertThat(callsAgain(approval))
                .as("calls of %s that lose its round", approval)
                .allMatch(call -> call.carries(approval.property("approval").orElseThrow() + "Round")));
    }

    /** The calls from the one that comes again down to the step's process. */
    private List<Step> callsAgain(Step step) {
        return steps.stream().filter(call -> call.calls(step.process())).flatMap(call -> {
            var above = call.comesAgain() ? List.<Step>of() : callsAgain(call);
            return call.comesAgain() || !above.isEmpty() ? Stream.concat(Stream.of(call), above.stream()) : Stream.of();
        }).toList();
    }

    private Set<String> codes(Predicate<Step> wanted) {
        return steps.stream().filter(wanted).flatMap(step -> step.property("step").stream()).collect(Collectors.toSet());
    }

    private static List<Step> steps() {
        try {
            return ShippedModels.parsed().stream().flatMap(ParsedModel::processes).flatMap(process -> {
                var loops = new Loops(process);
                return process.tree().filter(it -> Vocabulary.TASKS.contains(it.name()))
                        .map(it -> new Step(process.attribute("id").orElseThrow(), it, loops.contain(it)));
            }).toList();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    /** Something to be done in a process, and whether the process leads from it back to it. */
    private record Step(String process, XmlNode node, boolean comesAgain) {

        Optional<String> property(String name) {
            return node.property(name);
        }

        /** Steps; who started the process is known anyway. */
        Stream<String> authors() {
            return property("author").stream().flatMap(it -> Stream.of(it.split(","))).filter(it -> !it.equals("start"));
        }

        boolean calls(String called) {
            return node.attribute("calledElement").filter(called::equals).isPresent();
        }

        boolean carries(String variable) {
            return Stream.of("in", "out").allMatch(way -> node.children("extensionElements").flatMap(it -> it.children(way))
                    .anyMatch(it -> it.attribute("target").filter(variable::equals).isPresent()));
        }

        @Override
        public String toString() {
            return process + " " + node.attribute("id").orElse("");
        }
    }
}
