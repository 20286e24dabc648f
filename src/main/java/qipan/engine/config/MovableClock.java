package qipan.engine.config;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import qipan.engine.functions.AsOf;
import qipan.shared.Zones;

/** The one clock: real time plus an offset that only rehearsals move. The engine's clock moves with it. */
class MovableClock extends Clock {

    private final AtomicReference<Duration> offset = new AtomicReference<>(Duration.ZERO);

    Duration offset() {
        return offset.get();
    }

    void moveTo(Duration newOffset) {
        offset.set(newOffset);
        ClockUtil.reset();
        if (!newOffset.isZero()) {
            ClockUtil.offset(newOffset.toMillis());
        }
    }

    @Override
    public Instant instant() {
        var asOf = AsOf.moment();
        return asOf == null ? Instant.now().plus(offset.get()) : asOf;
    }

    @Override
    public ZoneId getZone() {
        return Zones.SHANGHAI;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(getZone()) ? this : Clock.offset(Clock.system(zone), offset.get());
    }
}
