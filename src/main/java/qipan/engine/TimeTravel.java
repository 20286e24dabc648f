package qipan.engine;

import java.time.Instant;

/** Moves time in rehearsals; there is no such bean outside the profiles {@code demo} and {@code sandbox}. */
public interface TimeTravel {

    Instant now();

    /**
     * Goes forward from one due job to the next until the target, so that each step happens at its own time, and
     * returns when due work is done.
     *
     * @throws qipan.shared.Refusal 422 when the target lies in the past
     */
    Instant advanceTo(Instant target);

    /** The same, but stops as soon as somebody has got a new task: then there is something to do before time goes on. */
    Instant advanceToWork(Instant latest);
}
