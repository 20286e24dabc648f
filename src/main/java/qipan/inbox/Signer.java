package qipan.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was asked to sign an approval as well.
 *
 * @param beside task whose holder asked
 * @param task the signer's own, null until it is the signer's turn
 */
public record Signer(
        String id,
        String root,
        String beside,
        @Nullable String task,
        String person,
        Turn turn,
        String reason,
        String askedBy,
        Instant askedAt,
        State state) {

    /** Whether whoever asked signs afterwards (前加签), or has signed by then (后加签). */
    public enum Turn {
        BEFORE,
        AFTER
    }

    /** What has become of it. A signer is dropped when the step was left without this signature. */
    public enum State {
        WAITING,
        SIGNING,
        SIGNED,
        DROPPED,
        REMOVED
    }

    boolean isExpected() {
        return state == State.WAITING || state == State.SIGNING;
    }
}
