package qipan.inbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a step's {@code kpis} property asks for: {@code metric=field,metric2=field2}. A number counts as it is, a tick as
 * one or nothing, a list by its rows; {@code metric=list.column} adds up a column of it.
 */
final class AskedKpis {

    private AskedKpis() {}

    /**
     * @param answers what the person gave
     * @param variables what the process knew before, asked for only when the answers do not have a field
     */
    static Map<String, Object> of(
            @Nullable String wanted, Map<String, Object> answers, Supplier<Map<String, Object>> variables) {
        var metrics = new LinkedHashMap<String, Object>();
        if (wanted == null) {
            return metrics;
        }
        var known = new Known(answers, variables);
        for (var pair : wanted.split(",")) {
            var parts = pair.strip().split("\\s*=\\s*", 2);
            var value = known.value(parts[parts.length - 1]);
            if (value != null) {
                metrics.put(parts[0], value);
            }
        }
        return metrics;
    }

    private static final class Known {

        private final Map<String, Object> answers;
        private final Supplier<Map<String, Object>> variables;
        private @Nullable Map<String, Object> read;

        Known(Map<String, Object> answers, Supplier<Map<String, Object>> variables) {
            this.answers = answers;
            this.variables = variables;
        }

        @Nullable Object value(String path) {
            var dot = path.indexOf('.');
            var value = field(dot < 0 ? path : path.substring(0, dot));
            if (value instanceof Boolean tick) {
                return tick ? 1 : 0;
            }
            var rows = rows(value);
            if (rows == null) {
                return dot < 0 ? value : null;
            }
            return dot < 0 ? rows.size() : sum(rows, path.substring(dot + 1));
        }

        private @Nullable Object field(String name) {
            if (answers.containsKey(name)) {
                return answers.get(name);
            }
            if (read == null) {
                read = variables.get();
            }
            return read.get(name);
        }

        /** Lists among variables are JSON texts. */
        private static @Nullable List<?> rows(@Nullable Object value) {
            if (value instanceof List<?> list) {
                return list;
            }
            if (!(value instanceof String text) || !text.startsWith("[")) {
                return null;
            }
            try {
                return JsonMapper.shared().readValue(text, List.class);
            } catch (JacksonException noList) {
                return null;
            }
        }

        private static double sum(List<?> rows, String column) {
            return rows.stream()
                    .map(row -> row instanceof Map<?, ?> cells ? cells.get(column) : null)
                    .mapToDouble(cell -> cell instanceof Number number ? number.doubleValue() : 0)
                    .sum();
        }
    }
}
