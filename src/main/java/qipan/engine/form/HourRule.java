package qipan.engine.form;

import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import qipan.engine.FormOptions;

/** The rules {@code minTime} and {@code maxTime}: {@code 19:30}, or a parameter of the configuration register that holds it. */
final class HourRule {

    private HourRule() {}

    static Optional<LocalTime> of(@Nullable String rule, FormOptions parameters) {
        return Optional.ofNullable(rule).map(text -> LocalTime.parse(Character.isDigit(text.charAt(0))
                ? text
                : parameters.parameter(text).orElseThrow(() -> new IllegalStateException("No parameter " + text)).toString()));
    }
}
