package qipan.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import qipan.shared.Zones;

/** The arithmetic of due times: pure, given which days are workdays and when the windows are open. */
class WorkTime {

    private static final int MOST_DAYS = 10_000;
    private static final double MOST_HOURS = 100_000;

    private final Predicate<LocalDate> workdays;
    private final List<DailyWindow> working;
    private final List<DailyWindow> phone;

    /** Windows of one day, by opening time. */
    WorkTime(Predicate<LocalDate> workdays, List<DailyWindow> working, List<DailyWindow> phone) {
        this.workdays = workdays;
        this.working = List.copyOf(working);
        this.phone = List.copyOf(phone);
    }

    /** The same days; an empty list keeps the windows. */
    WorkTime with(List<DailyWindow> otherWorking, List<DailyWindow> otherPhone) {
        return new WorkTime(
                workdays, otherWorking.isEmpty() ? working : otherWorking, otherPhone.isEmpty() ? phone : otherPhone);
    }

    Instant plusHours(Instant base, double hours) {
        return plusHours(base, hours, time -> into(working, time));
    }

    Instant plusLegalHours(Instant base, double hours) {
        return plusHours(base, hours, this::intoWorkday);
    }

    /** @param into where work goes on from a time on */
    private Instant plusHours(Instant base, double hours, UnaryOperator<ZonedDateTime> into) {
        require(hours >= 0 && hours <= MOST_HOURS, "Cannot add " + hours + " working hours");
        var start = into.apply(local(base));
        var left = Duration.ofMillis(Math.round(hours * Duration.ofHours(1).toMillis()));
        var closes = closing(start);
        while (left.compareTo(Duration.between(start, closes)) > 0) {
            left = left.minus(Duration.between(start, closes));
            start = into.apply(closes.plusNanos(1));
            closes = closing(start);
        }
        return start.plus(left).toInstant();
    }

    private ZonedDateTime intoWorkday(ZonedDateTime time) {
        var open = into(working, time);
        return workdays.test(open.toLocalDate()) ? open : at(workdayAfter(open.toLocalDate(), 1), working.get(0).opens());
    }

    private ZonedDateTime closing(ZonedDateTime inWindow) {
        var time = inWindow.toLocalTime();
        return inWindow.with(working.stream().filter(it -> it.contains(time)).findFirst().orElseThrow().closes());
    }

    Instant plusDays(Instant base, int days) {
        var start = local(base);
        var day = workdayAfter(start.toLocalDate(), days);
        if (start.toLocalTime().isAfter(working.get(working.size() - 1).closes())) {
            return at(workdayAfter(day, 1), working.get(0).opens()).toInstant();
        }
        return into(working, at(day, start.toLocalTime())).toInstant();
    }

    Instant plusDays(Instant base, int days, LocalTime time) {
        return at(workdayAfter(local(base).toLocalDate(), days), time).toInstant();
    }

    Instant intoWorking(Instant instant) {
        return into(working, local(instant)).toInstant();
    }

    Instant intoPhone(Instant instant) {
        return into(phone, local(instant)).toInstant();
    }

    boolean isWorking(Instant instant) {
        var time = local(instant).toLocalTime();
        return working.stream().anyMatch(it -> it.contains(time));
    }

    private LocalDate workdayAfter(LocalDate day, int count) {
        require(count >= 0 && count <= MOST_DAYS, "Cannot add " + count + " working days");
        var found = day;
        var left = count;
        while (left > 0) {
            found = found.plusDays(1);
            left -= workdays.test(found) ? 1 : 0;
        }
        return found;
    }

    /** @param windows of one day, by opening time */
    private static ZonedDateTime into(List<DailyWindow> windows, ZonedDateTime time) {
        var day = time.toLocalDate();
        for (var window : windows) {
            if (window.contains(time.toLocalTime())) {
                return time;
            }
            if (time.toLocalTime().isBefore(window.opens())) {
                return at(day, window.opens());
            }
        }
        return at(day.plusDays(1), windows.get(0).opens());
    }

    private static ZonedDateTime local(Instant instant) {
        return instant.atZone(Zones.SHANGHAI);
    }

    private static ZonedDateTime at(LocalDate day, LocalTime time) {
        return ZonedDateTime.of(day, time, Zones.SHANGHAI);
    }

    private static void require(boolean possible, String otherwise) {
        if (!possible) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
