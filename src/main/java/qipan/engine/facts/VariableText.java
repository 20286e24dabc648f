package qipan.engine.facts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.jspecify.annotations.Nullable;

/** The value of a variable event as its serializer wrote it, in plain types. */
final class VariableText {

    private VariableText() {}

    static @Nullable Object valueOf(HistoricVariableUpdateEventEntity variable) {
        var type = variable.getSerializerName();
        return switch (type == null ? "null" : type) {
            case "null" -> null;
            case "boolean" -> variable.getLongValue() == null ? null : variable.getLongValue() == 1;
            case "date" -> variable.getLongValue() == null
                    ? null
                    : Instant.ofEpochMilli(variable.getLongValue()).toString();
            case "integer", "long", "short" -> variable.getLongValue();
            case "double" -> variable.getDoubleValue();
            case "string" -> variable.getTextValue();
            case "json" -> json(variable);
            default -> "(" + type + ")";
        };
    }

    private static @Nullable String json(HistoricVariableUpdateEventEntity variable) {
        var bytes = variable.getByteValue();
        return bytes == null ? variable.getTextValue() : new String(bytes, StandardCharsets.UTF_8);
    }
}
