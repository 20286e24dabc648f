package qipan.engine.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmFunctionsTest {

    @ParameterizedTest(name = "at {0}: {2}")
    @CsvSource({
        "2026-11-28T00:59:59Z, 09:00, 2026-11-28T01:00:00Z",
        "2026-11-28T01:00:00Z, 09:00, 2026-11-29T01:00:00Z",
        "2026-11-27T16:30:00Z, 00:15, 2026-11-28T16:15:00Z"
    })
    void goesRoundEachDayOfShanghai(Instant now, String at, Instant next) {
        assertThat(at(now).daily(at)).isEqualTo(Date.from(next));
    }

    @ParameterizedTest(name = "at {0}: {1} {2}")
    @CsvSource({
        "2026-11-29T09:59:59Z, SUN, 2026-11-29T10:00:00Z",
        "2026-11-29T10:00:00Z, SUN, 2026-12-06T10:00:00Z",
        "2026-11-29T16:00:00Z, MON, 2026-11-30T10:00:00Z"
    })
    void goesRoundEachWeek(Instant now, String day, Instant next) {
        assertThat(at(now).weekly(day, "18:00")).isEqualTo(Date.from(next));
    }

    @ParameterizedTest(name = "at {0}, day {1}: {2}")
    @CsvSource({
        "2026-11-30T16:30:00Z, 1, 2026-12-01T01:00:00Z",
        "2026-12-01T01:00:00Z, 1, 2027-01-01T01:00:00Z",
        "2027-01-31T02:00:00Z, 31, 2027-02-28T01:00:00Z"
    })
    void goesRoundEachMonthAndTakesTheLastDayOfAShortOne(Instant now, int day, Instant next) {
        assertThat(at(now).monthly(day, "09:00")).isEqualTo(Date.from(next));
    }

    @Test
    void knowsTheDayOfTheWeekInShanghai() {
        assertThat(at(Instant.parse("2026-11-29T15:59:00Z")).weekday()).isEqualTo("SUN");
        assertThat(at(Instant.parse("2026-11-29T16:00:00Z")).weekday()).isEqualTo("MON");
    }

    @Test
    void refusesADayThatIsNone() {
        assertThatThrownBy(() -> at(Instant.EPOCH).weekly("Sonntag", "18:00")).hasMessageContaining("Sonntag");
    }

    private static RhythmFunctions at(Instant now) {
        return new RhythmFunctions(Clock.fixed(now, ZoneOffset.UTC));
    }
}
