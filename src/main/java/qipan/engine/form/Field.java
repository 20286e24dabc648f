package qipan.engine.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field as its author described it.
 *
 * @param readonly shown, but not the person's to change
 * @param hides conditions of the field and of the groups around it, each of which hides it
 * @param validate the rules form-js knows
 * @param properties the rules of ours: {@code requiredWhen, mustBe, mustEqual, minDate, minTime, maxTime, minRows, maxRows,
 *     unique, rising, optionsFrom, refuseWhen, limitFrom, defaultFrom, upload, own}
 * @param choices values to choose from, as modelled
 * @param columns fields of a row, for repeating rows
 * @param component the whole component, for what only one kind of field knows
 */
record Field(
        String key,
        Kind kind,
        Label label,
        boolean readonly,
        List<String> hides,
        Map<String, Object> validate,
        Map<String, Object> properties,
        List<Object> choices,
        List<Field> columns,
        Map<String, Object> component) {

    boolean required() {
        return Boolean.TRUE.equals(validate.get("required"));
    }

    /** On a list {@code unique} names the column that differs from row to row; on a field it says within what. */
    boolean onceInCampaign() {
        return kind != Kind.ROWS && "campaign".equals(property("unique"));
    }

    /** Whether one answer cannot stand for several tasks. */
    boolean own() {
        return onceInCampaign() || property("upload") != null || "true".equals(property("own"));
    }

    /** Whether a task that is answered together with others could not go without it. */
    boolean neededForItself() {
        return required() || property("requiredWhen") != null || property("upload") != null
                || columns.stream().anyMatch(column -> column.property("upload") != null);
    }

    @Nullable String property(String name) {
        var value = properties.get(name);
        return value == null || value.toString().isBlank() ? null : value.toString().strip();
    }

    Optional<Double> limit(String name) {
        return number(validate.get(name));
    }

    Optional<Double> propertyLimit(String name) {
        return number(property(name));
    }

    private static Optional<Double> number(@Nullable Object value) {
        try {
            return value == null || value.toString().isBlank() ? Optional.empty() : Optional.of(Double.valueOf(value.toString()));
        } catch (NumberFormatException modelledWrongly) {
            return Optional.empty();
        }
    }
}
