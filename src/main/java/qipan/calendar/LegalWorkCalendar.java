package qipan.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The work calendar of the running program: legal days from the database, windows from the settings. */
@Component
class LegalWorkCalendar implements WorkCalendar {

    private final LegalDays days;
    private final WorkTime time;

    @Autowired
    LegalWorkCalendar(LegalDays days, CalendarSettings settings) {
        this(days, new WorkTime(days::isWorkday, List.of(settings.workingWindow()), settings.phoneWindows()));
    }

    private LegalWorkCalendar(LegalDays days, WorkTime time) {
        this.days = days;
        this.time = time;
    }

    @Override
    public WorkCalendar with(@Nullable String working, @Nullable String phone) {
        return working == null && phone == null ? this : new LegalWorkCalendar(days, time.with(windows(working), windows(phone)));
    }

    private static List<DailyWindow> windows(@Nullable String spans) {
        return spans == null ? List.of() : Arrays.stream(spans.split(",")).map(DailyWindow::of).toList();
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
    public Instant plusLegalHours(Instant base, double hours) {
        return time.plusLegalHours(base, hours);
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
