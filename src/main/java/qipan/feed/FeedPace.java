package qipan.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import qipan.shared.RetryLater;

/**
 * Slows down who reads too often, or guesses. Per node and bounded; the oldest entry goes first. On real time, not on the movable
 * clock.
 */
@Component
class FeedPace {

    private static final int BOUND = 10_000;
    private static final Duration SPAN = Duration.ofMinutes(1);

    private final int most;
    private final InstantSource time;
    private final Map<String, Span> spans = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Span> eldest) {
            return size() > BOUND;
        }
    };

    @Autowired
    FeedPace(FeedSettings settings) {
        this(settings, InstantSource.system());
    }

    FeedPace(FeedSettings settings, InstantSource time) {
        this.most = settings.perMinute();
        this.time = time;
    }

    /** @throws RetryLater 429 when it is too often in a minute */
    synchronized void count(String who) {
        var now = time.instant();
        var before = spans.get(who);
        var span = before == null || !before.until().isAfter(now) ? new Span(0, now.plus(SPAN)) : before;
        if (span.count() >= most) {
            throw new RetryLater("feed.tooOften", Duration.between(now, span.until()));
        }
        spans.put(who, new Span(span.count() + 1, span.until()));
    }

    private record Span(int count, Instant until) {}
}
