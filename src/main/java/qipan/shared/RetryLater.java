package qipan.shared;

import java.time.Duration;
import java.util.List;

/** Refused for now: too many attempts or too busy. Over HTTP a 429 that says when to come back. */
public class RetryLater extends Refusal {

    private final transient Duration after;

    public RetryLater(String messageKey, Duration after) {
        super(Kind.TOO_MANY, messageKey, List.of(), Long.toString(wholeSeconds(after)));
        this.after = after;
    }

    /** Never less than one second, so that a client that obeys it does not spin. */
    public long seconds() {
        return wholeSeconds(after);
    }

    private static long wholeSeconds(Duration duration) {
        return Math.max(1, duration.plusMillis(999).toSeconds());
    }
}
