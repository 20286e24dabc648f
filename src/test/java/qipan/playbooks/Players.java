package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import qipan.engine.Fact.ProcessEnded;
import qipan.engine.Fact.StepEntered;
import qipan.engine.Fact.VariableSet;
import qipan.testing.ProcessDriver;

/**
 * The people and the clock of a long process: every open task is answered as scripted for its step code, then the
 * earliest timer fires, until the story ends. A step scripted several times is answered in turn; the last answer stays.
 */
final class Players {

    private static final int MOVES = 2_000;

    private final ProcessDriver driver;
    private final Map<String, Deque<Object[]>> answers = new HashMap<>();

    Players(ProcessDriver driver) {
        this.driver = driver;
    }

    Players answer(String step, Object... namesAndValues) {
        answers.computeIfAbsent(step, it -> new ArrayDeque<>()).add(namesAndValues);
        return this;
    }

    /** Plays until the instance has ended. */
    void playOut(ProcessInstance root) {
        play(root, "");
    }

    /** Plays until a task of that step is open, and leaves it open. */
    void playTo(ProcessInstance root, String step) {
        play(root, step);
        assertThat(driver.openElements(root)).as("open tasks").anyMatch(element -> stepOf(element).equals(step));
    }

    private void play(ProcessInstance root, String until) {
        for (var move = 0; move < MOVES; move++) {
            driver.runAsync(root);
            var open = driver.openElements(root);
            if (ending(root).isPresent() || open.stream().anyMatch(element -> stepOf(element).equals(until))) {
                return;
            }
            if (open.isEmpty()) {
                fireEarliestTimer(root);
            } else {
                driver.complete(root, open.get(0), next(stepOf(open.get(0))));
            }
        }
        throw new AssertionError("No end in sight; open are " + driver.openElements(root));
    }

    private Object[] next(String step) {
        var scripted = answers.get(step);
        if (scripted == null) {
            return new Object[0];
        }
        return scripted.size() > 1 ? scripted.poll() : scripted.peek();
    }

    private void fireEarliestTimer(ProcessInstance root) {
        var jobs = driver.engine().getManagementService();
        var timers = jobs.createJobQuery().timers().orderByJobDuedate().asc().listPage(0, 1);
        assertThat(timers).as("timers left for %s", root).isNotEmpty();
        jobs.executeJob(timers.get(0).getId());
    }

    /** Tells everybody who waits for the message. */
    void tell(String message, Object... namesAndValues) {
        var told = driver.engine().getRuntimeService().createMessageCorrelation(message);
        for (var i = 0; i < namesAndValues.length; i += 2) {
            told.setVariable((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        assertThat(told.correlateAllWithResult()).as("receivers of %s", message).isNotEmpty();
    }

    /** The end event of the instance, empty while it runs. */
    Optional<String> ending(ProcessInstance root) {
        return driver.facts().of(ProcessEnded.class).stream()
                .filter(end -> end.where().instance().equals(root.getId()))
                .map(end -> String.valueOf(end.endElement()))
                .findFirst();
    }

    /** Step codes of all elements that were entered, of called processes as well. */
    List<String> passed() {
        return driver.facts().of(StepEntered.class).stream().map(step -> stepOf(step.element())).toList();
    }

    /** Every value a variable was given, in order. */
    List<Object> valuesOf(String variable) {
        return driver.facts().of(VariableSet.class).stream()
                .filter(set -> set.name().equals(variable))
                .map(VariableSet::value)
                .filter(Objects::nonNull)
                .toList();
    }

    List<Long> numbersOf(String variable) {
        return valuesOf(variable).stream().map(value -> ((Number) value).longValue()).toList();
    }

    private static String stepOf(String element) {
        return Arrays.stream(element.split("_")).skip(1).findFirst().orElse(element);
    }
}
