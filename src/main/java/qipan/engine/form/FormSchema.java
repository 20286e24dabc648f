package qipan.engine.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A form-js document and the fields found in it.
 *
 * @param document the document as modelled
 */
record FormSchema(Map<String, Object> document, List<Field> fields) {

    static FormSchema of(Map<String, Object> document) {
        var fields = new ArrayList<Field>();
        collect(document, List.of(), fields);
        return new FormSchema(document, List.copyOf(fields));
    }

    private static void collect(Map<String, Object> parent, List<String> hides, List<Field> fields) {
        for (var component : components(parent)) {
            var all = new ArrayList<>(hides);
            if (map(component.get("conditional")).get("hide") instanceof String hide && !hide.isBlank()) {
                all.add(hide);
            }
            if ("group".equals(component.get("type"))) {
                collect(component, all, fields);
            } else {
                Kind.ofType(component.get("type")).ifPresent(kind -> add(component, kind, all, fields));
            }
        }
    }

    private static void add(Map<String, Object> component, Kind kind, List<String> hides, List<Field> fields) {
        var key = component.get(kind == Kind.ROWS ? "path" : "key");
        if (key == null) {
            return;
        }
        var columns = new ArrayList<Field>();
        if (kind == Kind.ROWS) {
            collect(component, List.of(), columns);
        }
        fields.add(new Field(
                key.toString(),
                kind,
                label(component, key.toString()),
                Boolean.TRUE.equals(component.get("readonly")) || Boolean.TRUE.equals(component.get("disabled")),
                List.copyOf(hides),
                map(component.get("validate")),
                map(component.get("properties")),
                choices(component),
                List.copyOf(columns),
                component));
    }

    private static Label label(Map<String, Object> component, String key) {
        var zh = first(component.get("label"), component.get("dateLabel"), component.get("timeLabel"), key);
        return new Label(zh, first(map(component.get("properties")).get("labelEn"), zh));
    }

    private static String first(@Nullable Object... texts) {
        for (var text : texts) {
            if (text != null && !text.toString().isBlank()) {
                return text.toString();
            }
        }
        return "";
    }

    private static List<Object> choices(Map<String, Object> component) {
        return component.get("values") instanceof List<?> values
                ? values.stream().map(value -> map(value).get("value")).filter(Objects::nonNull).map(Object.class::cast).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> components(Map<String, Object> parent) {
        return parent.get("components") instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
