package qipan.campaign;

import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Small documents kept in {@code longtext} columns. */
final class JsonColumn {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonColumn() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static Map<String, Object> map(String text) {
        return MAPPER.readValue(text, new TypeReference<Map<String, Object>>() {});
    }

    static List<String> strings(String text) {
        return MAPPER.readValue(text, new TypeReference<List<String>>() {});
    }
}
