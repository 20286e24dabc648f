package qipan.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import qipan.calendar.WorkCalendar;
import qipan.shared.Zones;

/** A calendar without holidays, nights or weekends, so that process tests can count on plain arithmetic. */
class EveryDayCalendar implements WorkCalendar {

    @Override
    public boolean isWorkday(LocalDate day) {
        return true;
    }

    @Override
    public Instant plusWorkHours(Instant base, double hours) {
        return base.plus(Duration.ofSeconds(Math.round(hours * 3600)));
    }

    @Override
    public Instant plusLegalHours(Instant base, double hours) {
        return plusWorkHours(base, hours);
    }

    @Override
    public Instant plusWorkDays(Instant base, int days) {
        return base.plus(Duration.ofDays(days));
    }

    @Override
    public Instant plusWorkDays(Instant base, int days, LocalTime at) {
        return base.atZone(Zones.SHANGHAI).plusDays(days).with(at).toInstant();
    }

    @Override
    public Instant intoContactWindow(Instant instant) {
        return instant;
    }

    @Override
    public Instant intoPhoneWindow(Instant instant) {
        return instant;
    }

    @Override
    public WorkCalendar with(@Nullable String working, @Nullable String phone) {
        return this;
    }

    @Override
    public boolean isWorkTime(Instant instant) {
        return true;
    }
}
