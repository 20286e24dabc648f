package qipan.engine.camunda;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Steps that several people do side by side: with the property {@code collect} each one's answers become a row of that
 * list variable, so that nobody's answers overwrite another's.
 */
final class Collecting {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Collecting() {}

    static Map<String, Object> row(VariableScope scope, String list, Map<String, Object> answers, String by) {
        var rows = new ArrayList<>(existing(scope.getVariable(list)));
        var row = new HashMap<>(answers);
        row.put("by", by);
        rows.add(row);
        return Map.of(list, rows);
    }

    private static List<Map<String, Object>> existing(@Nullable Object value) {
        return value instanceof SpinJsonNode json
                ? JSON.readValue(json.toString(), new TypeReference<List<Map<String, Object>>>() {})
                : List.of();
    }
}
