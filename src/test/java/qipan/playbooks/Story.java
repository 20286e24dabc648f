package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.runtime.MessageCorrelationResult;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import qipan.engine.Fact.ProcessEnded;
import qipan.engine.Fact.StepEntered;
import qipan.engine.Fact.VariableSet;
import qipan.testing.ProcessDriver;

/** What happened in a process and all it called, by the step codes of the catalogue; and messages from outside. */
record Story(ProcessDriver driver) {

    /** Tells everybody who waits for the message. */
    void tell(String message, Object... namesAndValues) {
        var told = driver.engine().getRuntimeService().createMessageCorrelation(message);
        for (var i = 0; i < namesAndValues.length; i += 2) {
            told.setVariable((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        assertThat(told.correlateAllWithResult()).as("receivers of %s", message).isNotEmpty();
    }

    /** The instance of that process which the message begins, told of one order. */
    ProcessInstance begin(String process, String message, Map<String, Object> values) {
        return driver.engine().getRuntimeService().createMessageCorrelation(message)
                .processInstanceBusinessKey("spring//O1").setVariables(values).correlateAllWithResult().stream()
                .map(MessageCorrelationResult::getProcessInstance)
                .filter(begun -> begun != null && begun.getProcessDefinitionId().startsWith(process + ":"))
                .findFirst().orElseThrow(() -> new AssertionError(message + " does not begin " + process));
    }

    /** The end event of the instance, empty while it runs. */
    Optional<String> ending(ProcessInstance root) {
        return driver.facts().of(ProcessEnded.class).stream()
                .filter(end -> end.where().instance().equals(root.getId()))
                .map(end -> String.valueOf(end.endElement()))
                .findFirst();
    }

    /** Roles that may take the first open task of that element. */
    List<String> asked(ProcessInstance root, String element) {
        var tasks = driver.tasks(root, element);
        assertThat(tasks).as(() -> "open tasks at " + element + "; open are " + driver.openElements(root)).isNotEmpty();
        return driver.engine().getTaskService().getIdentityLinksForTask(tasks.get(0).getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Step codes of all elements that were entered. */
    List<String> passed() {
        return driver.facts().of(StepEntered.class).stream().map(step -> code(step.element())).toList();
    }

    long times(String step) {
        return passed().stream().filter(step::equals).count();
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

    private static String code(String element) {
        return Arrays.stream(element.split("_")).skip(1).findFirst().orElse(element);
    }
}
