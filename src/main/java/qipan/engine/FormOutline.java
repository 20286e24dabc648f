package qipan.engine;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a form needs, read from its document.
 *
 * @param parameters configuration keys that its rules and defaults name
 */
public record FormOutline(Set<String> parameters) {

    private static final Pattern DAYS_AHEAD = Pattern.compile("today\\+(?<parameter>[A-Za-z].*)");

    public static FormOutline of(String document) {
        var form = JsonMapper.shared().readTree(document);
        var parameters = new TreeSet<String>();
        Stream.of("limitFrom", "defaultFrom").flatMap(rule -> values(form, rule)).forEach(parameters::add);
        Stream.of("minTime", "maxTime").flatMap(rule -> values(form, rule)).filter(FormOutline::isKey).forEach(parameters::add);
        values(form, "minDate")
                .map(DAYS_AHEAD::matcher)
                .filter(Matcher::matches)
                .forEach(rule -> parameters.add(rule.group("parameter")));
        return new FormOutline(parameters);
    }

    /** An hour is written out or named. */
    private static boolean isKey(String hour) {
        return !hour.isEmpty() && Character.isLetter(hour.charAt(0));
    }

    private static Stream<String> values(JsonNode form, String rule) {
        return form.findValues(rule).stream().map(value -> value.asString(""));
    }
}
