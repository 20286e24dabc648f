package qipan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import qipan.shared.Zones;

/** Around the National Day of 2026: 1 to 7 October off, Saturday 10 October worked instead. */
class WorkTimeTest {

    private static final Set<LocalDate> WORKED_WEEKEND = Set.of(LocalDate.of(2026, 10, 10));
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final WorkTime time = new WorkTime(WorkTimeTest::isWorkday, List.of(window("09:00", "21:00")),
            List.of(window("10:00", "12:00"), window("14:00", "20:00")));

    @ParameterizedTest(name = "{0} + {1} h = {2}")
    @CsvSource({
        "2026-03-02T10:00, 4,     2026-03-02T14:00",
        "2026-03-02T20:00, 4,     2026-03-03T12:00",
        "2026-03-02T20:00, 1,     2026-03-02T21:00",
        "2026-03-02T21:00, 1,     2026-03-03T10:00",
        "2026-03-02T22:30, 1,     2026-03-03T10:00",
        "2026-03-02T06:00, 2,     2026-03-02T11:00",
        "2026-03-02T10:00, 0.5,   2026-03-02T10:30",
        "2026-03-02T20:45, 0.5,   2026-03-03T09:15",
        "2026-03-02T10:00, 0.025, 2026-03-02T10:01:30",
        "2026-03-02T10:00, 24,    2026-03-04T10:00",
        "2026-03-02T09:00, 12,    2026-03-02T21:00",
        "2026-03-02T09:00, 12.01, 2026-03-03T09:00:36",
        "2026-03-02T10:00, 0,     2026-03-02T10:00",
        "2026-03-02T23:00, 0,     2026-03-03T09:00"
    })
    void addsWorkingHours(String base, double hours, String due) {
        assertThat(time.plusHours(at(base), hours)).isEqualTo(at(due));
    }

    @Test
    void worksTheHoursOfRestDaysToo() {
        assertThat(time.plusHours(at("2026-10-02T20:00"), 2)).isEqualTo(at("2026-10-03T10:00"));
    }

    @ParameterizedTest(name = "{0} + {1} h of workdays = {2}")
    @CsvSource({
        "2026-03-02T10:00, 4, 2026-03-02T14:00",
        "2026-03-06T20:00, 2, 2026-03-09T10:00",
        "2026-03-07T10:00, 1, 2026-03-09T10:00",
        "2026-09-30T20:00, 2, 2026-10-08T10:00",
        "2026-10-09T20:00, 2, 2026-10-10T10:00",
        "2026-10-03T12:00, 0, 2026-10-08T09:00"
    })
    void addsWorkingHoursOfLegalWorkdays(String base, double hours, String due) {
        assertThat(time.plusLegalHours(at(base), hours)).isEqualTo(at(due));
    }

    @ParameterizedTest(name = "{0} + {1} workdays = {2}")
    @CsvSource({
        "2026-03-02T10:00, 1, 2026-03-03T10:00",
        "2026-03-06T10:00, 1, 2026-03-09T10:00",
        "2026-03-07T10:00, 1, 2026-03-09T10:00",
        "2026-03-02T10:00, 0, 2026-03-02T10:00",
        "2026-09-30T10:00, 1, 2026-10-08T10:00",
        "2026-10-09T10:00, 1, 2026-10-10T10:00",
        "2026-10-09T10:00, 2, 2026-10-12T10:00",
        "2026-03-02T07:30, 1, 2026-03-03T09:00",
        "2026-03-02T21:00, 1, 2026-03-03T21:00",
        "2026-03-02T22:00, 1, 2026-03-04T09:00",
        "2026-03-05T22:00, 1, 2026-03-09T09:00"
    })
    void addsWorkdaysAtTheSameTimeOfDay(String base, int days, String due) {
        assertThat(time.plusDays(at(base), days)).isEqualTo(at(due));
    }

    @ParameterizedTest(name = "{0} + {1} workdays at {2} = {3}")
    @CsvSource({
        "2026-03-02T10:00, 2, 18:00, 2026-03-04T18:00",
        "2026-03-02T23:50, 1, 09:00, 2026-03-03T09:00",
        "2026-09-30T10:00, 2, 18:00, 2026-10-09T18:00",
        "2026-10-09T10:00, 1, 22:00, 2026-10-10T22:00"
    })
    void addsWorkdaysAtAGivenTime(String base, int days, LocalTime at, String due) {
        assertThat(time.plusDays(at(base), days, at)).isEqualTo(at(due));
    }

    @Test
    void countsTheDaysOfShanghaiAndNotOfGreenwich() {
        var mondayMorning = Instant.parse("2026-03-01T17:00:00Z");
        assertThat(time.plusDays(mondayMorning, 1, LocalTime.of(9, 0))).isEqualTo(at("2026-03-03T09:00"));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "2026-03-02T08:59, 2026-03-02T09:00",
        "2026-03-02T09:00, 2026-03-02T09:00",
        "2026-03-02T21:00, 2026-03-02T21:00",
        "2026-03-02T21:00:01, 2026-03-03T09:00",
        "2026-10-03T12:00, 2026-10-03T12:00"
    })
    void movesIntoTheContactWindow(String instant, String moved) {
        assertThat(time.intoWorking(at(instant))).isEqualTo(at(moved));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "2026-03-02T09:30, 2026-03-02T10:00",
        "2026-03-02T11:00, 2026-03-02T11:00",
        "2026-03-02T12:30, 2026-03-02T14:00",
        "2026-03-02T19:59, 2026-03-02T19:59",
        "2026-03-02T20:30, 2026-03-03T10:00"
    })
    void movesIntoThePhoneWindow(String instant, String moved) {
        assertThat(time.intoPhone(at(instant))).isEqualTo(at(moved));
    }

    @ParameterizedTest(name = "{0} + {1} h with a break at noon = {2}")
    @CsvSource({
        "2026-03-02T11:00, 2,   2026-03-02T14:00",
        "2026-03-02T12:30, 1,   2026-03-02T14:00",
        "2026-03-02T17:30, 1,   2026-03-03T09:30"
    })
    void addsHoursInTheWindowsOfACampaign(String base, double hours, String due) {
        var own = time.with(List.of(window("09:00", "12:00"), window("13:00", "18:00")), List.of());

        assertThat(own.plusHours(at(base), hours)).isEqualTo(at(due));
        assertThat(own.intoPhone(at("2026-03-02T13:00"))).isEqualTo(at("2026-03-02T14:00"));
    }

    @Test
    void knowsWorkTime() {
        assertThat(time.isWorking(at("2026-03-02T09:00"))).isTrue();
        assertThat(time.isWorking(at("2026-03-02T08:59:59"))).isFalse();
        assertThat(time.isWorking(at("2026-03-02T21:30"))).isFalse();
    }

    @Test
    void refusesToGoBackOrOnForEver() {
        var base = at("2026-03-02T10:00");
        assertThatIllegalArgumentException().isThrownBy(() -> time.plusHours(base, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> time.plusHours(base, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> time.plusDays(base, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> time.plusDays(base, Integer.MAX_VALUE));
    }

    private static boolean isWorkday(LocalDate day) {
        var nationalDay = day.getMonthValue() == 10 && day.getDayOfMonth() <= 7;
        return WORKED_WEEKEND.contains(day) || !nationalDay && !WEEKEND.contains(day.getDayOfWeek());
    }

    private static DailyWindow window(String opens, String closes) {
        return new DailyWindow(LocalTime.parse(opens), LocalTime.parse(closes));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(Zones.SHANGHAI).toInstant();
    }
}
