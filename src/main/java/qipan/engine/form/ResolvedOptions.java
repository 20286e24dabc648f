package qipan.engine.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import qipan.engine.FormOptions;

/** Puts the choices and parameters that live in data into a copy of a form-js document. */
final class ResolvedOptions {

    private ResolvedOptions() {}

    static Map<String, Object> in(Map<String, Object> document, FormOptions options) {
        var copy = new LinkedHashMap<>(document);
        if (document.get("components") instanceof List<?>) {
            copy.put("components", FormSchema.components(document).stream().map(inner -> in(inner, options)).toList());
        }
        if (document.get("properties") instanceof Map<?, ?> properties) {
            resolve(properties, copy, options);
        }
        return copy;
    }

    private static void resolve(Map<?, ?> properties, Map<String, Object> copy, FormOptions options) {
        if (properties.get("optionsFrom") instanceof String source) {
            copy.put("values", options.of(source).stream()
                    .map(option -> Map.of("value", option.value(), "label", option.label()))
                    .toList());
        }
        if (properties.get("defaultFrom") instanceof String parameter) {
            options.parameter(parameter).ifPresent(value -> copy.put("defaultValue", value));
        }
        var plain = new LinkedHashMap<Object, Object>(properties);
        plain.computeIfPresent("minDate", (name, rule) ->
                EarliestDay.of(rule.toString(), options).<Object>map(EarliestDay::plain).orElse(rule));
        for (var rule : List.of("minTime", "maxTime")) {
            plain.computeIfPresent(rule, (name, hour) -> HourRule.of(hour.toString(), options).orElseThrow().toString());
        }
        copy.put("properties", plain);
    }
}
