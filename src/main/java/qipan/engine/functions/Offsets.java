package qipan.engine.functions;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.util.Date;
import qipan.shared.Zones;

/** Distances from a moment as models write them: ISO 8601, {@code -} in front for before; days are days of Shanghai. */
final class Offsets {

    private Offsets() {}

    static Date from(Instant anchor, String offset) {
        return Date.from(plus(anchor, offset));
    }

    /** That time of the day on which the distance ends. */
    static Date from(Instant anchor, String offset, String at) {
        var day = plus(anchor, offset).atZone(Zones.SHANGHAI).toLocalDate();
        return Date.from(day.atTime(LocalTime.parse(at)).atZone(Zones.SHANGHAI).toInstant());
    }

    private static Instant plus(Instant anchor, String offset) {
        var negative = offset.startsWith("-");
        var text = negative ? offset.substring(1) : offset;
        var zoned = anchor.atZone(Zones.SHANGHAI);
        var amount = text.contains("T") ? Duration.parse(text) : Period.parse(text);
        return (negative ? zoned.minus(amount) : zoned.plus(amount)).toInstant();
    }
}
