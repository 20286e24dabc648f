package qipan.notification;

import java.time.Instant;
import java.time.LocalTime;
import qipan.shared.Zones;

/** Hours of the day, over midnight where they end before they begin, in which nobody is rung at. Equal ends mean never. */
record Quiet(LocalTime from, LocalTime to) {

    /** The instant itself, or when the quiet hours that it falls into are over. */
    Instant after(Instant instant) {
        var local = instant.atZone(Zones.SHANGHAI);
        var time = local.toLocalTime();
        if (!contains(time)) {
            return instant;
        }
        var end = local.with(to);
        return (end.isAfter(local) ? end : end.plusDays(1)).toInstant();
    }

    private boolean contains(LocalTime time) {
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !from.equals(to) && (!time.isBefore(from) || time.isBefore(to));
    }
}
