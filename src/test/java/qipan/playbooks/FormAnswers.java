package qipan.playbooks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The plainest valid answers to a form: required fields only, the first option, the least number. */
final class FormAnswers {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private FormAnswers() {}

    static Map<String, Object> to(String schema) {
        return to(MAPPER.readTree(schema).path("components"));
    }

    private static Map<String, Object> to(JsonNode components) {
        var answers = new HashMap<String, Object>();
        components.valueStream().forEach(field -> {
            var key = field.path("key").asString(field.path("path").asString(""));
            var answer = answer(field);
            if (!key.isEmpty() && answer != null) {
                answers.put(key, answer);
            }
        });
        return answers;
    }

    private static @Nullable Object answer(JsonNode field) {
        var type = field.path("type").asString("");
        if (type.equals("checkbox")) {
            return field.path("defaultValue").asBoolean(required(field));
        }
        if (type.equals("dynamiclist")) {
            return IntStream.range(0, rows(field)).mapToObj(row -> to(field.path("components"))).toList();
        }
        return required(field) ? required(type, field) : null;
    }

    private static Object required(String type, JsonNode field) {
        return switch (type) {
            case "number" -> number(field);
            case "datetime" -> field.path("subtype").asString("").equals("date") ? "2026-03-10" : "2026-03-10T12:00:00+08:00";
            case "radio", "select" -> options(field).isEmpty() ? "wang" : options(field).get(0);
            case "checklist", "taglist" -> choices(field).subList(0, Math.max(1, rows(field)));
            default -> text(field);
        };
    }

    private static Object number(JsonNode field) {
        var value = field.path("defaultValue").asDouble(field.path("validate").path("min").asDouble(1));
        return field.path("decimalDigits").asInt(2) == 0 ? (Object) Math.round(value) : (Object) value;
    }

    private static String text(JsonNode field) {
        var pattern = field.path("validate").path("pattern").asString("");
        if (pattern.contains("http")) {
            return "https://example.org/a";
        }
        return pattern.contains("11") ? "13800000000" : pattern.isEmpty() ? "春季发售,说到做到" : "09:00";
    }

    private static List<String> options(JsonNode field) {
        return field.path("values").valueStream().map(option -> option.path("value").asString("")).toList();
    }

    /** Options that live in data, such as people, are not in the schema as modelled. */
    private static List<String> choices(JsonNode field) {
        return options(field).isEmpty() ? List.of("wang", "li", "zhao") : options(field);
    }

    private static boolean required(JsonNode field) {
        return field.path("validate").path("required").asBoolean(false);
    }

    private static int rows(JsonNode field) {
        return field.path("properties").path("minRows").asInt(0);
    }
}
