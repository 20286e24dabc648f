package qipan.calendar;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The legal days of one year, in the shape of holiday-cn and with where they come from.
 *
 * @param changedBy who entered or corrected the year; null when it came with the program or is not known at all
 */
record CalendarYear(int year, List<LegalDay> days, @Nullable String changedBy, @Nullable Instant changedAt) {

    static CalendarYear shipped(int year, List<LegalDay> days) {
        return new CalendarYear(year, days, null, null);
    }
}
