package qipan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class CalendarSettingsTest {

    @Test
    void worksFromNineToNineUnlessToldOtherwise() {
        var settings = bind(Map.of());
        assertThat(settings.workingWindow()).isEqualTo(window(9, 21));
        assertThat(settings.phoneWindows()).isEqualTo(List.of(window(10, 12), window(14, 20)));
        assertThat(settings.refresh()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void takesEachProperty() {
        var settings = bind(Map.of(
                "qipan.calendar.opens", "10:00",
                "qipan.calendar.closes", "18:00",
                "qipan.calendar.phone", "11:00-12:00",
                "qipan.calendar.refresh", "1s"));
        assertThat(settings.workingWindow()).isEqualTo(window(10, 18));
        assertThat(settings.phoneWindows()).isEqualTo(List.of(window(11, 12)));
        assertThat(settings.refresh()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void refusesADayThatClosesBeforeItOpens() {
        var settings = bind(Map.of("qipan.calendar.closes", "08:00"));
        assertThatIllegalArgumentException().isThrownBy(settings::workingWindow);
    }

    private static CalendarSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("qipan.calendar", CalendarSettings.class);
    }

    private static DailyWindow window(int opens, int closes) {
        return new DailyWindow(LocalTime.of(opens, 0), LocalTime.of(closes, 0));
    }
}
