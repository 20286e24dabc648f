package qipan.engine.camunda;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Plain values to engine variables and back: lists and maps are JSON documents, never serialized Java. */
final class Values {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Values() {}

    static VariableMap toEngine(Map<String, ? extends @Nullable Object> values) {
        var variables = Variables.createVariables();
        values.forEach((name, value) -> variables.put(name, toEngine(value)));
        return variables;
    }

    static @Nullable Object toEngine(@Nullable Object value) {
        if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
            return Spin.JSON(MAPPER.writeValueAsString(value));
        }
        if (value instanceof java.math.BigDecimal number) {
            return number.doubleValue();
        }
        return value;
    }

    static Map<String, Object> fromEngine(Map<String, Object> variables) {
        var values = new LinkedHashMap<String, Object>();
        variables.forEach((name, value) -> values.put(name, value instanceof SpinJsonNode json ? json.toString() : value));
        return values;
    }
}
