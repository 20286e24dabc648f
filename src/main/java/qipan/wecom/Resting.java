package qipan.wecom;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.util.backoff.ExponentialBackOff;

/** WeCom said that it is told too much: this node leaves it alone for a while. And how long a single call waits for its next try. */
@Component
class Resting {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(2);

    private final AtomicReference<Instant> until = new AtomicReference<>(Instant.MIN);
    private final Clock clock;

    Resting(Clock clock) {
        this.clock = clock;
    }

    boolean now() {
        return clock.instant().isBefore(until.get());
    }

    void begin() {
        until.set(clock.instant().plus(MINUTE));
    }

    void end() {
        until.set(Instant.MIN);
    }

    /** One minute, then three times as long after each try. */
    Instant next(int tries) {
        var schedule = new ExponentialBackOff(MINUTE.toMillis(), 3);
        schedule.setMaxInterval(LONGEST_PAUSE.toMillis());
        var execution = schedule.start();
        var pause = IntStream.range(0, Math.max(1, tries)).mapToLong(one -> execution.nextBackOff()).max().orElse(0);
        return clock.instant().plusMillis(pause);
    }
}
