package qipan.playbook.modeler;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Body of a start: {@code {businessKey, variables: {name: {value, type}}}}. */
record StartInstanceDto(@Nullable String businessKey, @Nullable Map<String, VariableDto> variables) {

    record VariableDto(@Nullable JsonNode value, @Nullable String type) {}

    Map<String, Object> values() {
        var values = new HashMap<String, Object>();
        if (variables != null) {
            variables.forEach((name, variable) -> values.put(name, plain(variable.value())));
        }
        return values;
    }

    /** Simple JSON values only: no serialised objects from outside. */
    private static @Nullable Object plain(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        if (value.isIntegralNumber()) {
            return value.longValue();
        }
        if (value.isNumber()) {
            return value.doubleValue();
        }
        return value.isString() ? value.stringValue() : value.toString();
    }
}
