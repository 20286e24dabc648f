package qipan.wecom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many mass sends WeCom lets a group have, and since when they count, by Shanghai's days. */
class CapTest {

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2026-02-10T02:00:00Z, 28, 2026-01-31T16:00:00Z",
        "MONTH, 2028-02-10T02:00:00Z, 29, 2028-01-31T16:00:00Z",
        "MONTH, 2026-03-31T15:59:59Z, 31, 2026-02-28T16:00:00Z",
        "MONTH, 2026-03-31T16:00:00Z, 30, 2026-03-31T16:00:00Z",
        "WEEK, 2026-03-01T15:59:59Z, 7, 2026-02-22T16:00:00Z",
        "WEEK, 2026-03-01T16:00:00Z, 7, 2026-03-01T16:00:00Z",
        "DAY, 2026-03-02T02:00:00Z, 1, 2026-03-01T16:00:00Z"})
    void countsByCalendar(Cap cap, Instant now, int most, Instant since) {
        assertThat(cap.most(now)).isEqualTo(most);
        assertThat(cap.since(now)).isEqualTo(since);
    }
}
