package qipan.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/** The work calendar of the running program: legal days from the database, windows from the settings. */
@Component
class LegalWorkCalendar implements WorkCalendar {

    private final LegalDays days;
    private final WorkTime time;

    LegalWorkCalendar(LegalDays days, CalendarSettings settings) {
        this.days = days;
        this.time = new WorkTime(days::isWorkday, settings.workingWindow(), settings.phoneWindows());
    }

    @Override
    public boolean isWorkday(LocalDate day) {
        return days.isWorkday(day);
    }

    @Override
    public Instant plusWorkHours(Instant base, double hours) {
        return time.plusHours(base, hours);
    }

    @Override
    public Instant plusWorkDays(Instant base, int count) {
        return time.plusDays(base, count);
    }

    @Override
    public Instant plusWorkDays(Instant base, int count, LocalTime at) {
        return time.plusDays(base, count, at);
    }

    @Override
    public Instant intoContactWindow(Instant instant) {
        return time.intoWorking(instant);
    }

    @Override
    public Instant intoPhoneWindow(Instant instant) {
        return time.intoPhone(instant);
    }

    @Override
    public boolean isWorkTime(Instant instant) {
        return time.isWorking(instant);
    }
}
