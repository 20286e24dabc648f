package qipan.engine.functions;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngineException;
import org.jspecify.annotations.Nullable;
import qipan.engine.ModelScope;
import qipan.shared.Zones;

/**
 * Reads plan anchors from process variables. Days are ISO dates, moments ISO date-times (Asia/Shanghai when they carry
 * no offset) or dates; {@code planShift} is what holds have added to every day anchor.
 */
record Anchors(ModelScope scope) {

    static final String SHIFT = "planShift";

    LocalDate day(String name) {
        var value = required(name);
        if (value instanceof Date date) {
            return date.toInstant().atZone(Zones.SHANGHAI).toLocalDate();
        }
        try {
            return LocalDate.parse(value.toString().substring(0, Math.min(10, value.toString().length())));
        } catch (DateTimeParseException notADay) {
            throw new ProcessEngineException("Anchor " + name + " is no date: " + value, notADay);
        }
    }

    /** So many days after that day, moved by what holds have added. */
    Date at(String name, long plusDays, LocalTime at) {
        var moment = day(name).plusDays(plusDays).atTime(at).atZone(Zones.SHANGHAI);
        return Date.from(moment.toInstant().plus(shift()));
    }

    Instant moment(String name) {
        return AnchorTimes.moment(name, required(name));
    }

    Duration shift() {
        var value = scope.inherited(SHIFT);
        return value == null ? Duration.ZERO : Duration.parse(value.toString());
    }

    @Nullable Object optional(String name) {
        return scope.inherited(name);
    }

    private Object required(String name) {
        var value = scope.inherited(name);
        if (value == null) {
            throw new ProcessEngineException("Anchor " + name + " is not set in " + scope.businessKey());
        }
        return value;
    }
}
