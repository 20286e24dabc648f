package qipan.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import qipan.engine.functions.AnchorTimes;
import qipan.shared.Zones;

/**
 * A plan anchor is moved: by a length, or to a moment.
 *
 * @param anchor the variable that holds it
 * @param by exactly one of this and {@code to}
 */
public record AnchorMove(String anchor, @Nullable Duration by, @Nullable Instant to) {

    /** Days, of which models take so many days and a time of day. */
    public static final List<String> DAYS =
            List.of("campaignStartDate", "groupRunStartDate", "trainingStartDate", "programmeStartDate");

    /** Moments; one that has come stays where it was. */
    public static final List<String> MOMENTS = List.of("saleOpenAt", "saleCloseAt", "eventStartAt");

    private static final int DATE_ALONE = "2026-03-02".length();

    /** What an anchor's value says; a date is its midnight in Shanghai. */
    public static Instant moment(String anchor, Object value) {
        return AnchorTimes.moment(anchor, value);
    }

    public boolean isDay() {
        return DAYS.contains(anchor);
    }

    public Instant from(Instant old) {
        return to != null ? to : by != null ? old.plus(by) : old;
    }

    /** The anchor's value when it has moved, in the form that it had: a date stays a date, where it can. */
    public Object applied(Object value) {
        var moved = from(moment(anchor, value));
        if (value instanceof Date) {
            return Date.from(moved);
        }
        var local = moved.atZone(Zones.SHANGHAI);
        var date = value.toString().length() == DATE_ALONE;
        return date && (isDay() || local.toLocalTime().equals(LocalTime.MIDNIGHT))
                ? local.toLocalDate().toString()
                : local.toOffsetDateTime().toString();
    }
}
