package qipan.engine;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Further signers of an approval step (ADR 0016, 0024): each has a task of the step beside the one that was there. Where one
 * person decides, all of them must agree; where several do, each has a vote of one's own.
 */
public interface Signing {

    /**
     * One of those who decide a step of several people.
     *
     * @param id the place in the loop of somebody whom the model names; else what {@link #ask} was told
     * @param who a person, or what the model says in its place, such as a role; null where it says nothing
     * @param named whether the model names this one
     * @param task null before its turn
     */
    record Seat(String id, @Nullable String who, boolean named, int votes, @Nullable String task, State state) {}

    /** What is known of a seat. */
    enum State {
        EXPECTED,
        SIGNED,
        REMOVED
    }

    /** @param run tells one round of a step from another */
    record Several(String run, List<Seat> seats) {}

    /** Those who decide the step of an open task; empty where the model has one person decide. */
    Optional<Several> several(String task);

    /** Counts on a person who is asked later. Where one person decides nothing is counted. */
    void expect(String task, String signer, String person);

    /**
     * Gives a person a task beside an open one of an approval step.
     *
     * @return the person's task
     * @throws qipan.shared.Refusal 409 when the task is gone or held, or decides nothing
     */
    String ask(String task, String signer, String person);

    /**
     * No longer waits for a signer, and goes on when that decides the step.
     *
     * @param task an open one of the step
     * @param own the signer's own task, null before its turn
     * @throws qipan.shared.Refusal 409 as {@link #ask}, and when nobody else would be left to decide
     */
    void remove(String task, String signer, @Nullable String own);

    /** Whether this word of whoever has the task would decide the step, whatever others say. */
    boolean settles(String task, String decision);
}
