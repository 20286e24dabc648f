package qipan.engine;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the configuration register: what a campaign may set, and to which values.
 *
 * @param standard what holds when the campaign says nothing; null when a decision or the plan says it
 * @param choices the only values of a {@link Type#CHOICE}
 */
public record Parameter(
        String key,
        String zh,
        String en,
        Group group,
        Type type,
        @Nullable String unit,
        @Nullable Object standard,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        List<Choice> choices) {

    /** Parameters that belong together. */
    public record Group(String zh, String en) {}

    public record Choice(String value, String zh, String en) {}

    /** How a value is written in JSON. */
    public enum Type {
        INTEGER,
        NUMBER,
        BOOLEAN,
        /** {@code 20:00}. */
        TIME,
        /** {@code P7D}. */
        PERIOD,
        /** {@code MON}. */
        WEEKDAY,
        /** {@code 10:00-12:00,14:00-20:00}. */
        WINDOWS,
        /** {@code 2026-03-01T20:00:00+08:00}. */
        MOMENT,
        /** One of the listed. */
        CHOICE;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the value is written as its type asks; see {@link #inRange} for how large it may be. */
    public boolean isOfType(@Nullable Object value) {
        return switch (type) {
            case INTEGER -> value instanceof Number number && isWhole(number);
            case NUMBER -> value instanceof Number;
            case BOOLEAN -> value instanceof Boolean;
            case TIME -> reads(value, Parameter::time);
            case PERIOD -> reads(value, Period::parse) || reads(value, Duration::parse);
            case WEEKDAY -> Arrays.stream(DayOfWeek.values()).anyMatch(it -> it.name().substring(0, 3).equals(value));
            case WINDOWS -> reads(value, Parameter::windows);
            case MOMENT -> reads(value, OffsetDateTime::parse);
            case CHOICE -> choices.stream().anyMatch(it -> it.value().equals(value));
        };
    }

    public boolean inRange(Object value) {
        return !(value instanceof Number number)
                || (min == null || exact(number).compareTo(min) >= 0) && (max == null || exact(number).compareTo(max) <= 0);
    }

    private static boolean isWhole(Number number) {
        return exact(number).stripTrailingZeros().scale() <= 0;
    }

    private static BigDecimal exact(Number number) {
        return new BigDecimal(number.toString());
    }

    private static void windows(String text) {
        for (var window : text.split(",", -1)) {
            var ends = window.split("-", -1);
            if (ends.length != 2 || !time(ends[0]).isBefore(time(ends[1]))) {
                throw new DateTimeException(window);
            }
        }
    }

    private static LocalTime time(String text) {
        if (text.length() != "20:00".length()) {
            throw new DateTimeException(text);
        }
        return LocalTime.parse(text);
    }

    private static boolean reads(@Nullable Object value, Consumer<String> reader) {
        try {
            reader.accept(Objects.toString(value));
            return value instanceof String;
        } catch (DateTimeException malformed) {
            return false;
        }
    }
}
