package qipan.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Slows down guessing: counts wrong passwords by account and address, and by address alone. Per node and bounded; the
 * oldest entry goes first. Runs on real time, not on the movable clock, which a manager could wind past the wait.
 */
class LoginThrottle {

    private static final int BOUND = 10_000;
    private static final String ANY_ACCOUNT = "";

    private final SecuritySettings settings;
    private final InstantSource time;
    private final Map<Key, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Failures> eldest) {
            return size() > BOUND;
        }
    };

    LoginThrottle(SecuritySettings settings, InstantSource time) {
        this.settings = settings;
        this.time = time;
    }

    /** How long this account must wait at this address; empty when it may try now. */
    synchronized Optional<Duration> mustWait(String username, String address) {
        var now = time.instant();
        var until = latest(untilOf(new Key(username, address)), untilOf(new Key(ANY_ACCOUNT, address)));
        return until.isAfter(now) ? Optional.of(Duration.between(now, until)) : Optional.empty();
    }

    synchronized void failed(String username, String address) {
        count(new Key(username, address), settings.failures());
        count(new Key(ANY_ACCOUNT, address), settings.failuresPerAddress());
    }

    /** Forgets the account's failures; those of the address stay, or one good login would pay for guessing others. */
    synchronized void succeeded(String username, String address) {
        failures.remove(new Key(username, address));
    }

    private void count(Key key, int allowed) {
        var now = time.instant();
        var before = failures.get(key);
        var stale = before == null || now.isAfter(before.last().plus(settings.longestWait()));
        var count = stale ? 1 : before.count() + 1;
        failures.put(key, new Failures(count, now, now.plus(waitAfter(count - allowed))));
    }

    private Duration waitAfter(int tooMany) {
        if (tooMany < 0) {
            return Duration.ZERO;
        }
        var wait = settings.firstWait().multipliedBy(1L << Math.min(tooMany, 20));
        return wait.compareTo(settings.longestWait()) > 0 ? settings.longestWait() : wait;
    }

    private Instant untilOf(Key key) {
        var known = failures.get(key);
        return known == null ? Instant.MIN : known.until();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private record Key(String username, String address) {}

    private record Failures(int count, Instant last, Instant until) {}
}
