package qipan.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which days are worked, in memory, read again every few seconds: each due time asks, and the answer changes once a
 * year. What an administrator entered goes before what came with the program.
 */
@Component
class LegalDays {

    private final CalendarYearStore store;
    private final Map<Integer, CalendarYear> shipped = ShippedYears.read();
    private final long refreshNanos;
    private volatile @Nullable Snapshot snapshot;

    LegalDays(CalendarYearStore store, CalendarSettings settings) {
        this.store = store;
        this.refreshNanos = settings.refresh().toNanos();
    }

    boolean isWorkday(LocalDate day) {
        var offDay = current().offDays().get(day);
        return offDay == null ? isWeekday(day) : !offDay;
    }

    CalendarYear year(int year) {
        return Optional.ofNullable(current().years().get(year)).orElse(CalendarYear.shipped(year, List.of()));
    }

    void forget() {
        snapshot = null;
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private Snapshot current() {
        var known = snapshot;
        if (known == null || System.nanoTime() - known.readAt() > refreshNanos) {
            known = read();
            snapshot = known;
        }
        return known;
    }

    private Snapshot read() {
        var years = new TreeMap<>(shipped);
        store.all().forEach(year -> years.put(year.year(), year));
        var offDays = new HashMap<LocalDate, Boolean>();
        // By year, so that of two announcements that name the same December day the later one counts.
        years.values().forEach(year -> year.days().forEach(day -> offDays.put(day.date(), day.offDay())));
        return new Snapshot(years, offDays, System.nanoTime());
    }

    private record Snapshot(Map<Integer, CalendarYear> years, Map<LocalDate, Boolean> offDays, long readAt) {}
}
