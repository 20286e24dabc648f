package qipan.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import qipan.inbox.DueWithin.Range;
import qipan.shared.Zones;

class DueWithinTest {

    /** Shortly after midnight in Shanghai, when it is still yesterday in UTC. */
    private final Clock clock = Clock.fixed(Instant.parse("2026-03-01T16:30:00Z"), Zones.SHANGHAI);

    @Test
    void overdueIsEverythingBeforeNow() {
        assertThat(DueWithin.OVERDUE.range(clock)).isEqualTo(new Range(null, clock.instant()));
    }

    @Test
    void todayIsTheDayInShanghai() {
        assertThat(DueWithin.TODAY.range(clock))
                .isEqualTo(new Range(Instant.parse("2026-03-01T16:00:00Z"), Instant.parse("2026-03-02T16:00:00Z")));
    }

    @Test
    void theWeekIsSevenDaysFromThisMorning() {
        assertThat(DueWithin.WEEK.range(clock))
                .isEqualTo(new Range(Instant.parse("2026-03-01T16:00:00Z"), Instant.parse("2026-03-08T16:00:00Z")));
    }
}
