package qipan.calendar;

import java.time.LocalTime;

/**
 * A span of each day, both ends in it: what is due at closing time is in time.
 *
 * @param opens first instant
 * @param closes last instant, later than {@code opens} on the same day
 */
record DailyWindow(LocalTime opens, LocalTime closes) {

    DailyWindow {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException("A window that opens at " + opens + " cannot close at " + closes);
        }
    }

    /** @param span {@code 10:00-12:00} */
    static DailyWindow of(String span) {
        var ends = span.split("-", 2);
        return new DailyWindow(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
    }

    boolean contains(LocalTime time) {
        return !time.isBefore(opens) && !time.isAfter(closes);
    }
}
