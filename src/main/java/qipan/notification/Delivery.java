package qipan.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import qipan.shared.Ids;

/**
 * A notice on its way to one person by one channel.
 *
 * @param next when it is tried next, or was last
 * @param error why the last try failed, or why there was none
 */
record Delivery(
        String id,
        String notice,
        String channel,
        String person,
        Kind kind,
        State state,
        int attempts,
        Instant next,
        @Nullable Instant ended,
        @Nullable String error,
        Instant at) {

    /** SKIPPED: nobody needs to be told any more, or the channel is there no longer. */
    enum State {
        WAITING,
        SENT,
        FAILED,
        SKIPPED;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static Delivery waiting(Notice notice, String channel, Instant from) {
        return new Delivery(
                Ids.next(), notice.id(), channel, notice.person(), notice.kind(), State.WAITING, 0, from, null, null, notice.at());
    }
}
