package qipan.engine.form;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import qipan.engine.FormOptions;

/**
 * The rule {@code minDate}: {@code today}, {@code today+3}, or {@code today+policy.noticeDays} when the number of days is
 * a parameter of the configuration register.
 */
record EarliestDay(long daysAhead) {

    private static final Pattern RULE = Pattern.compile("today(\\+(?<days>\\d{1,4})|\\+(?<parameter>[A-Za-z][\\w.]*))?");

    static Optional<EarliestDay> of(@Nullable String rule, FormOptions parameters) {
        var read = RULE.matcher(rule == null ? "" : rule);
        if (!read.matches()) {
            return Optional.empty();
        }
        if (read.group("parameter") != null) {
            return Optional.of(new EarliestDay(days(read.group("parameter"), parameters)));
        }
        return Optional.of(new EarliestDay(read.group("days") == null ? 0 : Long.parseLong(read.group("days"))));
    }

    private static long days(String parameter, FormOptions parameters) {
        return parameters.parameter(parameter)
                .map(value -> (long) Double.parseDouble(value.toString()))
                .orElseThrow(() -> new IllegalStateException("No parameter " + parameter));
    }

    LocalDate after(LocalDate today) {
        return today.plusDays(daysAhead);
    }

    /** As a browser reads it, which knows no parameters. */
    String plain() {
        return "today+" + daysAhead;
    }
}
