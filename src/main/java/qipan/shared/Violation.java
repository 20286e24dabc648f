package qipan.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong with an input.
 *
 * @param field form field, JSON property or CSV column; null when an element is named
 * @param element BPMN element id, file, or {@code line 7}; null when a field is named
 * @param rule which rule was broken, a stable word such as {@code required}
 * @param message key in the message bundles
 * @param args arguments of the message
 */
public record Violation(
        @Nullable String field, @Nullable String element, String rule, String message, List<Object> args) {

    public static Violation ofField(String field, String rule, String message, Object... args) {
        return new Violation(field, null, rule, message, List.of(args));
    }

    public static Violation ofElement(String element, String rule, String message, Object... args) {
        return new Violation(null, element, rule, message, List.of(args));
    }
}
