package qipan.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import qipan.shared.RetryLater;

class FeedPaceTest {

    private Instant now = Instant.parse("2026-03-02T02:00:00Z");
    private final FeedPace pace = new FeedPace(new FeedSettings(Duration.ofDays(60), 1000, Duration.ofMinutes(5), 2), () -> now);

    @Test
    void letsSoManyPassInAMinuteOfEachAndSaysHowLongToWait() {
        pace.count("a");
        now = now.plusSeconds(20);
        pace.count("a");
        pace.count("b");

        assertThatThrownBy(() -> pace.count("a")).isInstanceOfSatisfying(RetryLater.class, later ->
                assertThat(later.seconds()).isEqualTo(40));
        pace.count("b");
        now = now.plusSeconds(40);
        pace.count("a");
    }
}
