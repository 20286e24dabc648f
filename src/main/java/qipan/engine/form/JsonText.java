package qipan.engine.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Lists among process variables, which the engine keeps as JSON text. */
final class JsonText {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonText() {}

    static @Nullable Object list(Object variable) {
        if (variable instanceof List<?>) {
            return variable;
        }
        try {
            return MAPPER.readValue(variable.toString(), List.class);
        } catch (JacksonException noList) {
            return null;
        }
    }
}
