package qipan.testing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.Spin;
import tools.jackson.databind.json.JsonMapper;

/** What tests say in names and values, as the engine takes it. */
final class ProcessVariables {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ProcessVariables() {}

    static Map<String, Object> pairs(Object... namesAndValues) {
        var pairs = new HashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            pairs.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return pairs;
    }

    /** Lists and maps become JSON documents, as the platform stores them. */
    static Map<String, Object> converted(Map<String, Object> values) {
        var variables = Variables.createVariables();
        values.forEach((name, value) -> variables.put(
                name,
                value instanceof Collection<?> || value instanceof Map<?, ?>
                        ? Spin.JSON(JSON.writeValueAsString(value))
                        : value));
        return variables;
    }
}
