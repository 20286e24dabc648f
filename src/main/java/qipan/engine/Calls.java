package qipan.engine;

import java.time.Instant;
import java.util.Set;

/** Processes that others have called and that are over: {@link Moves} sees only what is at work. */
public interface Calls {

    /**
     * Instances that have ended since a moment, and that steps after this one have called, or what they called. Where a branch
     * beside calls the same process, its calls are among them.
     *
     * @param running instances that steps after this one have called and that are at work: {@link Moves.Aftermath#called}
     * @throws qipan.shared.Refusal 409 when the instance itself is over
     */
    Set<String> endedAfter(Where where, String element, Set<String> running, Instant since);
}
