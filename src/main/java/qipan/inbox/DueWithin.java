package qipan.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import qipan.shared.Zones;

/** By when tasks are due, seen from now. */
public enum DueWithin {
    OVERDUE,
    TODAY,
    WEEK;

    /**
     * @param from earliest due date, null for no limit
     * @param until first due date that is too late, null for no limit
     */
    record Range(@Nullable Instant from, @Nullable Instant until) {
        static final Range ALL = new Range(null, null);
    }

    /** The week is the next seven days from this morning on. */
    Range range(Clock clock) {
        var today = LocalDate.ofInstant(clock.instant(), Zones.SHANGHAI);
        return switch (this) {
            case OVERDUE -> new Range(null, clock.instant());
            case TODAY -> new Range(start(today), start(today.plusDays(1)));
            case WEEK -> new Range(start(today), start(today.plusDays(7)));
        };
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Zones.SHANGHAI).toInstant();
    }
}
