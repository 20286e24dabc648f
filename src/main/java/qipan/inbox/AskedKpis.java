package qipan.inbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a step's {@code kpis} property asks for, as in {@code replies=replies,reach=pools.reach}. After the metric stands
 * one of
 *
 * <ul>
 *   <li>{@code 1}: a number, to count how often the step is done
 *   <li>{@code field}: a number as it is, a tick as one or nothing, a list by its rows
 *   <li>{@code list.column}: the sum of a column; {@code list#column}: how many different values it has
 *   <li>{@code field:value} and {@code field:!value}: one when the answer is that, or is not that, else nothing
 *   <li>{@code moment@minutes}, {@code @hours}, {@code @days}: how long ago it was; without a moment, when the step came
 *   <li>{@code @late}: one when the step is done after its due time, else nothing
 * </ul>
 *
 * <p>With {@code &field:value} or {@code &field:!value} behind it, any number of them, it counts only when the answer is
 * that, or is not that or not given; else nothing.
 */
final class AskedKpis {

    private static final Map<String, Double> MINUTES = Map.of("minutes", 1.0, "hours", 60.0, "days", 1440.0);
    private static final double MILLIS_OF_MINUTE = 60_000;

    private final Map<String, Object> answers;
    private final Supplier<Map<String, Object>> variables;
    private final Instant came;
    private final @Nullable Instant due;
    private final Instant now;
    private @Nullable Map<String, Object> known;

    /**
     * @param answers what the person gave
     * @param variables what the process knew before, asked for only when the answers do not have a field
     */
    AskedKpis(
            Map<String, Object> answers,
            Supplier<Map<String, Object>> variables,
            Instant came,
            @Nullable Instant due,
            Instant now) {
        this.answers = answers;
        this.variables = variables;
        this.came = came;
        this.due = due;
        this.now = now;
    }

    /** Metric to value; those that nobody knows are left out. */
    Map<String, Object> of(@Nullable String wanted) {
        var metrics = new LinkedHashMap<String, Object>();
        for (var pair : wanted == null ? new String[0] : wanted.split(",")) {
            var parts = pair.strip().split("\\s*=\\s*", 2);
            var value = counted(parts[parts.length - 1].split("&"));
            if (value != null) {
                metrics.put(parts[0], value);
            }
        }
        return metrics;
    }

    /** @param source where the value stands, then what must hold for it to count */
    private @Nullable Object counted(String... source) {
        var value = value(source[0]);
        return value == null || Arrays.stream(source).skip(1).allMatch(this::holds) ? value : (Object) 0;
    }

    private boolean holds(String condition) {
        var parts = condition.split(":", 2);
        return is(field(parts[0]), parts[1]);
    }

    private @Nullable Object value(String source) {
        if (source.matches("\\d+")) {
            return Long.valueOf(source);
        }
        var parts = source.split("[.#:@]", 2);
        if (parts.length == 1) {
            return plain(field(source));
        }
        return switch (source.charAt(parts[0].length())) {
            case '.' -> sum(rows(field(parts[0])), parts[1]);
            case '#' -> different(rows(field(parts[0])), parts[1]);
            case ':' -> matching(field(parts[0]), parts[1]);
            default -> parts[1].equals("late") ? late() : since(parts[0].isEmpty() ? Date.from(came) : field(parts[0]), parts[1]);
        };
    }

    private @Nullable Object field(String name) {
        if (answers.containsKey(name)) {
            return answers.get(name);
        }
        if (known == null) {
            known = variables.get();
        }
        return known.get(name);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Boolean tick) {
            return tick ? 1 : 0;
        }
        var rows = rows(value);
        return rows == null ? value : (Object) rows.size();
    }

    private static @Nullable Object matching(@Nullable Object answer, String wanted) {
        return answer == null ? null : (Object) (is(answer, wanted) ? 1 : 0);
    }

    private static boolean is(@Nullable Object answer, String wanted) {
        return wanted.startsWith("!") != String.valueOf(answer).equals(wanted.replaceFirst("^!", ""));
    }

    private int late() {
        return due != null && now.isAfter(due) ? 1 : 0;
    }

    private @Nullable Object since(@Nullable Object moment, String unit) {
        var began = moment instanceof Date date ? date.toInstant() : moment == null ? null : Instant.parse(moment.toString());
        var minutes = MINUTES.get(unit);
        return began == null || minutes == null
                ? null
                : (Object) (Duration.between(began, now).toMillis() / MILLIS_OF_MINUTE / minutes);
    }

    /** Lists among variables are JSON texts. */
    private static @Nullable List<?> rows(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        if (!(value instanceof String text) || !text.startsWith("[")) {
            return null;
        }
        try {
            return JsonMapper.shared().readValue(text, List.class);
        } catch (JacksonException noList) {
            return null;
        }
    }

    private static @Nullable Object sum(@Nullable List<?> rows, String column) {
        return rows == null ? null : (Object) rows.stream()
                .map(row -> row instanceof Map<?, ?> cells ? cells.get(column) : null)
                .mapToDouble(cell -> cell instanceof Number number ? number.doubleValue() : 0)
                .sum();
    }

    private static @Nullable Object different(@Nullable List<?> rows, String column) {
        return rows == null ? null : (Object) rows.stream()
                .map(row -> row instanceof Map<?, ?> cells ? cells.get(column) : null)
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }
}
