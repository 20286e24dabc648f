package qipan.engine;

import org.jspecify.annotations.Nullable;

/** Knows who does now what is meant for somebody who has handed over; implemented by the inbox module (ADR 0013). */
public interface Successors {

    /**
     * Asked while a task arrives; that it went to another is recorded when it did.
     *
     * @param campaign null outside any
     * @return the person, when nobody took over
     */
    String inPlaceOf(String person, String task, @Nullable String campaign);
}
