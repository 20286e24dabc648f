package qipan.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private static final String HOME = "192.0.2.1";
    private static final String AWAY = "192.0.2.2";

    private Instant now = Instant.parse("2026-03-02T02:00:00Z");
    private final LoginThrottle throttle = new LoginThrottle(settings(3, 10), () -> now);

    @Test
    void letsThroughUntilThereWereTooManyFailures() {
        fail(2, "wang", HOME);
        assertThat(throttle.mustWait("wang", HOME)).isEmpty();
        fail(1, "wang", HOME);
        assertThat(throttle.mustWait("wang", HOME)).contains(Duration.ofSeconds(30));
    }

    @Test
    void doublesTheWaitUpToALimit() {
        fail(4, "wang", HOME);
        assertThat(throttle.mustWait("wang", HOME)).contains(Duration.ofMinutes(1));
        fail(40, "wang", HOME);
        assertThat(throttle.mustWait("wang", HOME)).contains(Duration.ofMinutes(15));
    }

    @Test
    void letsTheSamePersonInFromElsewhere() {
        fail(3, "wang", HOME);
        assertThat(throttle.mustWait("wang", AWAY)).isEmpty();
    }

    @Test
    void letsThroughWhenTheWaitIsOver() {
        fail(3, "wang", HOME);
        now = now.plusSeconds(30);
        assertThat(throttle.mustWait("wang", HOME)).isEmpty();
    }

    @Test
    void forgetsFailuresWhenThePasswordWasRight() {
        fail(2, "wang", HOME);
        throttle.succeeded("wang", HOME);
        fail(2, "wang", HOME);
        assertThat(throttle.mustWait("wang", HOME)).isEmpty();
    }

    @Test
    void forgetsFailuresAfterALongQuietTime() {
        fail(3, "wang", HOME);
        now = now.plus(Duration.ofMinutes(16));
        fail(1, "wang", HOME);
        assertThat(throttle.mustWait("wang", HOME)).isEmpty();
    }

    @Test
    void slowsDownAnAddressThatTriesManyAccounts() {
        for (var i = 0; i < 10; i++) {
            fail(1, "user" + i, HOME);
        }
        assertThat(throttle.mustWait("li", HOME)).isPresent();
        assertThat(throttle.mustWait("li", AWAY)).isEmpty();
    }

    @Test
    void keepsTheFailuresOfAnAddressWhenOneAccountSucceeds() {
        for (var i = 0; i < 9; i++) {
            fail(1, "user" + i, HOME);
        }
        throttle.succeeded("mine", HOME);
        fail(1, "user9", HOME);
        assertThat(throttle.mustWait("li", HOME)).isPresent();
    }

    private void fail(int times, String username, String address) {
        for (var i = 0; i < times; i++) {
            throttle.failed(username, address);
        }
    }

    private static SecuritySettings settings(int failures, int failuresPerAddress) {
        return new SecuritySettings(Duration.ofHours(12), Duration.ofSeconds(3), Duration.ofMinutes(5), failures,
                failuresPerAddress, Duration.ofSeconds(30), Duration.ofMinutes(15));
    }
}
