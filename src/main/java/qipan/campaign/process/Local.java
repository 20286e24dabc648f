package qipan.campaign.process;

import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

/** Inputs that must stand at the step itself: a process variable of the same name means something else. */
final class Local {

    private Local() {}

    static @Nullable String text(DelegateExecution step, String name) {
        var value = step.getVariableLocal(name);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }

    /** All inputs of the step as plain texts and numbers. */
    static Map<String, Object> all(DelegateExecution step) {
        return step.getVariablesLocal().entrySet().stream()
                .filter(input -> input.getValue() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, input -> plain(input.getValue())));
    }

    private static Object plain(Object value) {
        return value instanceof Number || value instanceof Boolean ? value : value.toString();
    }
}
