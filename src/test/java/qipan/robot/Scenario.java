package qipan.robot;

import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One way through a playbook: what its people answer where it matters, what they leave undone, what comes from outside.
 * Written in {@code src/test/resources/robot/<playbook>.yaml}; every other field is filled from its form's schema.
 *
 * @param end the end event that this way leads to
 * @param start answers to the start form
 * @param with answers by field, or by {@code step.field}, or by {@code step#2.field} for the second time at that step
 * @param leave step codes that nobody does: their time runs out
 * @param late step codes done only so long after they were given out, for timers that go off beside a task
 * @param messages what shops, carriers and customers report
 * @param parameters of the campaign
 * @param groups how many groups the campaign has
 * @param inGroup whether it is started for the first group instead of the campaign
 * @param begin the message that begins it, null when a person does
 * @param crisis the report that begins the crisis plan, or that is made as soon as another playbook has begun
 * @param days after which it must be over
 * @param waves how many groups are started together, wave after wave; null when it does not matter
 */
record Scenario(
        String playbook,
        String end,
        @Nullable Map<String, Object> start,
        @Nullable Map<String, Object> with,
        @Nullable List<String> leave,
        @Nullable Map<String, String> late,
        @Nullable List<Message> messages,
        @Nullable Map<String, Object> parameters,
        @Nullable Integer groups,
        @Nullable Boolean inGroup,
        @Nullable Message begin,
        @Nullable Map<String, Object> crisis,
        @Nullable Integer days,
        @Nullable List<Integer> waves) {

    private static final int DAYS = 60;

    /**
     * @param after how long after the begin it is sent, until somebody hears it; at once by default
     * @param to whom: {@code campaign}, {@code group}, or a reference within the group or campaign; the instance itself by
     *     default
     */
    record Message(String name, @Nullable String after, @Nullable String to, @Nullable Map<String, Object> values) {

        OffsetDateTime due(OffsetDateTime begin) {
            return after == null ? begin : begin.plus(Duration.parse(after));
        }

        Map<String, Object> values(OffsetDateTime now) {
            return resolved(values, now);
        }
    }

    String title() {
        return playbook + " → " + end;
    }

    int mostDays() {
        return Objects.requireNonNullElse(days, DAYS);
    }

    int groupCount() {
        return Objects.requireNonNullElse(groups, 1);
    }

    boolean forGroup() {
        return Boolean.TRUE.equals(inGroup);
    }

    List<Message> news() {
        return Objects.requireNonNullElse(messages, List.of());
    }

    boolean leaves(String stepCode) {
        return leave != null && leave.contains(stepCode);
    }

    Map<String, Object> startAnswers(OffsetDateTime now) {
        return resolved(start, now);
    }

    /** How long a step lies before somebody does it. */
    Duration delay(String stepCode) {
        return late == null ? Duration.ZERO : Duration.parse(late.getOrDefault(stepCode, "PT0S"));
    }

    /** What this way answers at a step, by field. */
    Map<String, Object> answers(String stepCode, int time, OffsetDateTime now) {
        var answers = new HashMap<String, Object>();
        for (var prefix : List.of("", stepCode + ".", stepCode + "#" + time + ".")) {
            resolved(with, now).forEach((key, value) -> {
                if (prefix.isEmpty() ? !key.contains(".") : key.startsWith(prefix)) {
                    answers.put(key.substring(prefix.length()), value);
                }
            });
        }
        return answers;
    }

    /** {@code now+PT2H}, {@code today+P3D} and {@code today+P1D@20:00} stand for times counted from the moment of the answer. */
    private static Map<String, Object> resolved(@Nullable Map<String, Object> values, OffsetDateTime now) {
        var resolved = new HashMap<String, Object>();
        if (values != null) {
            values.forEach((key, value) -> resolved.put(key, moment(value, now)));
        }
        return resolved;
    }

    private static Object moment(Object value, OffsetDateTime now) {
        if (value instanceof List<?> rows) {
            return rows.stream().map(row -> moment(row, now)).toList();
        }
        if (value instanceof Map<?, ?> row) {
            var resolved = new HashMap<Object, Object>();
            row.forEach((key, cell) -> resolved.put(key, moment(cell, now)));
            return resolved;
        }
        if (value instanceof String text && text.startsWith("now+")) {
            return now.plus(Duration.parse(text.substring(4))).toString();
        }
        if (value instanceof String text && text.startsWith("today+")) {
            var parts = text.substring(6).split("@");
            var day = now.toLocalDate().plus(Period.parse(parts[0]));
            return parts.length == 1 ? day.toString() : day.atTime(LocalTime.parse(parts[1])).atOffset(now.getOffset()).toString();
        }
        return value;
    }
}
