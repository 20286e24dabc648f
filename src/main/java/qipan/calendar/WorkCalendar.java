package qipan.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Working time of the company: 09:00-21:00 Asia/Shanghai by default, legal workdays (调休) from imported data.
 * Rules: playbook catalogue, section 0.4.
 */
public interface WorkCalendar {

    /** Whether offices work that day: weekday unless data says otherwise. */
    boolean isWorkday(LocalDate day);

    /**
     * Adds working hours. The working window is open every day; what does not fit before it closes goes on when it
     * opens the next day.
     */
    Instant plusWorkHours(Instant base, double hours);

    /** Adds working hours of legal workdays: on rest days none pass. */
    Instant plusLegalHours(Instant base, double hours);

    /** The n-th legal workday after the day of {@code base}, at the same time of day, moved into the window. */
    Instant plusWorkDays(Instant base, int days);

    /** The n-th legal workday after the day of {@code base}, at the given time of day. */
    Instant plusWorkDays(Instant base, int days, LocalTime at);

    /** The instant itself when it lies in the contact window (09:00-21:00), else the next opening. */
    Instant intoContactWindow(Instant instant);

    /** The instant itself when it lies in the phone window (10:00-12:00, 14:00-20:00), else the next opening. */
    Instant intoPhoneWindow(Instant instant);

    /**
     * The same days with windows of one's own.
     *
     * @param working spans by time, {@code 09:00-12:00,13:00-18:00}; null keeps the company's
     * @param phone likewise
     */
    WorkCalendar with(@Nullable String working, @Nullable String phone);

    /** Whether the instant lies in the working window. */
    boolean isWorkTime(Instant instant);
}
