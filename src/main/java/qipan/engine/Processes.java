package qipan.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import qipan.shared.BusinessKey;

/** Process instances in our words. No caller can tell whose engine is behind it. */
public interface Processes {

    /**
     * Starts an instance of the newest version.
     *
     * @return process instance id
     * @throws qipan.shared.Refusal 404 when there is no such process
     */
    String start(String process, BusinessKey key, Map<String, Object> values);

    /**
     * Tells those who wait for a message, and starts every process that the message begins: all of it, or nothing.
     *
     * @param key only instances of this key; a key that names nothing means all, one of a campaign or group as such
     *     also those that run beside its own instance. What begins is started under it
     * @param correlation variables an instance must hold to be meant
     * @return how many heard it or began by it, 0 when nobody waits
     */
    int announce(String message, BusinessKey key, Map<String, Object> correlation, Map<String, Object> values);

    /** Freezes timers and tasks of root instances and all they called. Held ones stay held. */
    void hold(Collection<String> roots);

    /**
     * Lets held instances go on, every remaining due time and timer later by the length of the hold, except times
     * already published to customers.
     *
     * @param heldSince when the hold began: a sale opened before it keeps its promised end
     */
    void release(Collection<String> roots, Duration shift, Instant heldSince);

    /**
     * Moves an anchor of root instances and all they called, and with it every pending timer, due and follow-up time that
     * depends on it. What depends on another anchor or on none stays, and so does a time published to customers.
     */
    Retiming slip(Collection<String> roots, AnchorMove move);

    /** The same, taken back again: what it would change. */
    Retiming trySlip(Collection<String> roots, AnchorMove move);

    void cancel(Collection<String> roots, String reason);

    /** Gives a failed job another try. */
    void retry(String job);

    /** Variables of an instance, JSON as text; empty when it has ended. */
    Map<String, Object> variables(String instance);

    void setVariables(String instance, Map<String, Object> values);
}
