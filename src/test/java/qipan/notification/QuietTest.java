package qipan.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class QuietTest {

    private static final Quiet NIGHT = new Quiet(LocalTime.of(22, 0), LocalTime.of(8, 0));

    @Test
    void theNightEndsInTheMorningWhicheverSideOfMidnightItIs() {
        assertThat(NIGHT.after(at("02T21:59"))).isEqualTo(at("02T21:59"));
        assertThat(NIGHT.after(at("02T22:00"))).isEqualTo(at("03T08:00"));
        assertThat(NIGHT.after(at("03T00:30"))).isEqualTo(at("03T08:00"));
        assertThat(NIGHT.after(at("03T08:00"))).isEqualTo(at("03T08:00"));
    }

    @Test
    void aRestAtNoonIsOverTheSameDay() {
        assertThat(new Quiet(LocalTime.NOON, LocalTime.of(14, 0)).after(at("02T13:00"))).isEqualTo(at("02T14:00"));
    }

    @Test
    void equalEndsMeanNever() {
        assertThat(new Quiet(LocalTime.NOON, LocalTime.NOON).after(at("02T12:00"))).isEqualTo(at("02T12:00"));
    }

    private static Instant at(String dayAndTime) {
        return Instant.parse("2026-03-" + dayAndTime + ":00+08:00");
    }
}
