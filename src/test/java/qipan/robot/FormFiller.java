package qipan.robot;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Fills any form from nothing but its schema, as a person in a hurry would: the first choice that lets work go on, the
 * smallest number allowed, a tick in every box.
 */
public final class FormFiller {

    private static final List<String> ENDS = List.of("deadline", "endAt", "to", "validTo", "due", "eventEndAt");
    /** Things that forms ask for by pattern, what begins before what ends. */
    private static final List<String> SAMPLES = List.of(
            "https://example.com/evidence", "09:00", "18:00", "13800138000", "2027-01-01", "2027-01-02",
            "2027-01-01T09:00", "2027-01-02T09:00", "2027-01-01T09:00:00+08:00", "2027-01-02T09:00:00+08:00", "A1", "1", "张三");
    private static final List<String> FAVOURITES = List.of("approve", "yes", "true", "all", "down", "winner");

    private final Map<String, Object> wishes;
    private final OffsetDateTime now;

    /** @param wishes what to answer to fields of that key instead */
    public FormFiller(Map<String, Object> wishes, OffsetDateTime now) {
        this.wishes = wishes;
        this.now = now;
    }

    public Map<String, Object> fill(JsonNode schema) {
        return fillAll(schema.path("components"), false);
    }

    /** @param everything also what is not required; a row of a list is only useful when it is complete */
    private Map<String, Object> fillAll(JsonNode components, boolean everything) {
        var values = new LinkedHashMap<String, Object>();
        for (var component : components) {
            if (component.path("type").asString("").equals("group")) {
                values.putAll(fillAll(component.path("components"), everything));
                continue;
            }
            var key = component.has("key") ? component.path("key").asString() : component.path("path").asString("");
            if (key.isEmpty() || component.path("disabled").asBoolean(false) || component.path("readonly").asBoolean(false)) {
                continue;
            }
            var wanted = everything || isAsked(component);
            var value = wishes.containsKey(key) ? wishes.get(key) : wanted ? answer(component) : null;
            if (value != null) {
                values.put(key, value);
            }
        }
        return values;
    }

    private Object answer(JsonNode component) {
        return switch (component.path("type").asString("")) {
            case "textfield" -> text(component);
            case "textarea" -> text(component);
            case "number" -> number(component);
            case "checkbox" -> true;
            case "select", "radio" -> choice(component.path("values"));
            case "checklist", "taglist" -> choices(component);
            case "datetime" -> moment(component);
            case "dynamiclist" -> rows(component);
            default -> null;
        };
    }

    private static String text(JsonNode component) {
        var rules = component.path("validate");
        var pattern = rules.path("pattern").asString("");
        if (!pattern.isEmpty()) {
            return matching(pattern, ENDS.contains(component.path("key").asString("")));
        }
        var text = "机器人填写:" + component.path("label").asString("内容") + "已按要求完成";
        while (text.length() < rules.path("minLength").asInt(0)) {
            text += "。" + text;
        }
        var most = rules.path("maxLength").asInt(Integer.MAX_VALUE);
        return text.length() > most ? text.substring(0, most) : text;
    }

    private static String matching(String pattern, boolean ends) {
        return SAMPLES.stream()
                .filter(sample -> Pattern.compile(pattern).matcher(sample).matches())
                .reduce((first, second) -> ends ? second : first)
                .orElseThrow(() -> new IllegalStateException("No sample for the pattern " + pattern));
    }

    private static Object number(JsonNode component) {
        var properties = component.path("properties");
        if (properties.has("limitFrom") && properties.has("defaultFrom")) {
            // Where the register refuses, what it suggests is enough.
            return component.path("defaultValue").asLong();
        }
        var rules = component.path("validate");
        var value = rules.has("min") ? rules.path("min").asDouble() : Math.min(1, rules.path("max").asDouble(1));
        return value == Math.rint(value) ? (Object) (long) value : (Object) value;
    }

    private static Object choice(JsonNode options) {
        var offered = options.valueStream().map(option -> option.path("value").asString()).toList();
        return FAVOURITES.stream()
                .filter(offered::contains)
                .findFirst()
                .orElse(offered.isEmpty() ? null : offered.get(0));
    }

    private static boolean isAsked(JsonNode component) {
        return component.path("validate").path("required").asBoolean(false)
                || component.path("properties").has("requiredWhen")
                || rowsWanted(component) > 0;
    }

    private static int rowsWanted(JsonNode component) {
        return component.path("properties").path("minRows").asInt(0);
    }

    private static List<String> choices(JsonNode component) {
        return component.path("values").valueStream().limit(Math.max(1, rowsWanted(component)))
                .map(option -> option.path("value").asString()).toList();
    }

    private static OffsetDateTime atAnHourAllowed(JsonNode component, OffsetDateTime moment) {
        var earliest = component.path("properties").path("minTime").asString("");
        return earliest.isEmpty() ? moment : moment.with(LocalTime.parse(earliest));
    }

    private Object moment(JsonNode component) {
        // What ends comes after what begins.
        var later = now.plusDays(earliest(component) + (ENDS.contains(component.path("key").asString("")) ? 2 : 1));
        return switch (component.path("subtype").asString("datetime")) {
            case "date" -> later.toLocalDate().toString();
            case "time" -> "10:00";
            default -> atAnHourAllowed(component, later).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        };
    }

    /** Days from today that the field's {@code minDate} asks for. */
    private static long earliest(JsonNode component) {
        var ahead = component.path("properties").path("minDate").asString("").replace("today", "").replace("+", "");
        return ahead.isEmpty() ? 0 : Long.parseLong(ahead);
    }

    private List<Map<String, Object>> rows(JsonNode component) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var index = 0; index < Math.max(1, rowsWanted(component)); index++) {
            var row = fillAll(component.path("components"), true);
            for (var column : component.path("components")) {
                var key = column.path("key").asString();
                if (column.path("properties").has("rising") || key.equals(component.path("properties").path("unique").asString(""))) {
                    row.put(key, another(column, row.get(key), index));
                }
            }
            rows.add(row);
        }
        return rows;
    }

    /** What differs from the same column of the rows before, and rises. */
    private static Object another(JsonNode column, Object first, int index) {
        if (first instanceof Long least) {
            return least + index;
        }
        var options = column.path("values");
        return options.isEmpty() ? (index + 1) + "号" : options.path(index).path("value").asString();
    }
}
