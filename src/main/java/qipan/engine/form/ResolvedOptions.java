package qipan.engine.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import qipan.engine.FormOptions;

/** Puts the choices that live in data into a copy of a form-js document. */
final class ResolvedOptions {

    private ResolvedOptions() {}

    static Map<String, Object> in(Map<String, Object> document, FormOptions options) {
        var copy = new LinkedHashMap<>(document);
        if (document.get("components") instanceof List<?>) {
            copy.put("components", FormSchema.components(document).stream().map(inner -> in(inner, options)).toList());
        }
        if (document.get("properties") instanceof Map<?, ?> properties && properties.get("optionsFrom") instanceof String source) {
            copy.put("values", options.of(source).stream()
                    .map(option -> Map.of("value", option.value(), "label", option.label()))
                    .toList());
        }
        return copy;
    }
}
