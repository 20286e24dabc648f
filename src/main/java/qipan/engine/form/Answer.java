package qipan.engine.form;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Knows one kind of field. Stateless. */
interface Answer {

    /**
     * Holds a given value against its field and tells what is wrong.
     *
     * @param given never blank
     * @return the value to store; of no use when something was told
     */
    @Nullable Object accept(Field field, Object given, Asking asking);

    /** A process variable in the shape that form-js expects. */
    default @Nullable Object show(Field field, Object variable) {
        return variable;
    }

    /** Whether a value says nothing, so that a required field is still missing. */
    default boolean isBlank(@Nullable Object given) {
        return given == null || "".equals(given);
    }

    /** The value as conditions see it, whatever is wrong with it. */
    default @Nullable Object plain(Field field, @Nullable Object given) {
        return given;
    }

    /** A row or value inside the field, for messages. */
    static Map<String, Object> asRow(Map<?, ?> given) {
        var row = new java.util.LinkedHashMap<String, Object>();
        given.forEach((key, value) -> row.put(String.valueOf(key), value));
        return row;
    }
}
