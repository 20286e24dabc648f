package qipan.engine;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import qipan.shared.BusinessKey;

/**
 * What moving an anchor changed.
 *
 * @param roots the root instances in which the anchor moved; it stays where it is unknown, has come, or was promised
 * @param times every timer and task that moved with it
 * @param promised how many times stayed because customers were told of them
 */
public record Retiming(Set<String> roots, List<Time> times, int promised) {

    /** What has a time. */
    public enum Kind {
        TIMER,
        TASK
    }

    /** @param name of the step, as it is drawn */
    public record Time(Kind kind, BusinessKey key, String element, String name, Instant from, Instant to) {}
}
