package qipan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import qipan.shared.Zones;
import qipan.testing.StorageTest;

@StorageTest
@Import(CalendarYearStore.class)
class CalendarPersistenceTest {

    private static final CalendarSettings SETTINGS = new CalendarSettings(
            LocalTime.of(9, 0), LocalTime.of(21, 0), List.of("10:00-12:00"), Duration.ofHours(1));

    @Autowired
    CalendarYearStore store;

    LegalDays days;

    @BeforeEach
    void start() {
        days = new LegalDays(store, SETTINGS);
    }

    @Test
    void knowsTheAnnouncedYears() {
        assertThat(days.isWorkday(LocalDate.of(2026, 2, 17))).as("春节").isFalse();
        assertThat(days.isWorkday(LocalDate.of(2026, 2, 14))).as("Saturday that is worked").isTrue();
        assertThat(days.isWorkday(LocalDate.of(2025, 10, 1))).as("国庆节").isFalse();
        assertThat(days.year(2026).changedBy()).isNull();
    }

    @Test
    void worksMondayToFridayInAYearNobodyAnnounced() {
        assertThat(days.isWorkday(LocalDate.of(2031, 10, 1))).as("Wednesday").isTrue();
        assertThat(days.isWorkday(LocalDate.of(2031, 10, 4))).as("Saturday").isFalse();
        assertThat(days.year(2031).days()).isEmpty();
    }

    @Test
    void prefersWhatWasEnteredOverWhatWasShipped() {
        put(2026, new LegalDay("厂庆", LocalDate.of(2026, 6, 2), true));
        assertThat(days.isWorkday(LocalDate.of(2026, 6, 2))).isFalse();
        assertThat(days.isWorkday(LocalDate.of(2026, 2, 17))).as("no longer named").isTrue();
        assertThat(days.year(2026).changedBy()).isEqualTo("admin");
    }

    @Test
    void replacesAYearWhole() {
        put(2027, new LegalDay("元旦", LocalDate.of(2027, 1, 1), true));
        put(2027, new LegalDay("元旦", LocalDate.of(2027, 1, 4), true));
        assertThat(days.year(2027).days()).extracting(LegalDay::date).containsExactly(LocalDate.of(2027, 1, 4));
    }

    @Test
    void takesTheLaterAnnouncementForADecemberDay() {
        put(2026, new LegalDay("x", LocalDate.of(2026, 12, 27), true));
        put(2027, new LegalDay("元旦", LocalDate.of(2026, 12, 27), false));
        assertThat(days.isWorkday(LocalDate.of(2026, 12, 27))).isTrue();
    }

    private void put(int year, LegalDay day) {
        var now = Clock.system(Zones.SHANGHAI).instant();
        store.put(new CalendarYear(year, List.of(day), "admin", now));
        days.forget();
    }
}
