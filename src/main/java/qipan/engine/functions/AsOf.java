package qipan.engine.functions;

import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets a function of a model be asked again as of an earlier moment: what counts from "now" then counts from that moment.
 * Public for the clock, which obeys it, and for whoever asks again.
 */
public final class AsOf {

    private static final ThreadLocal<@Nullable Instant> MOMENT = new ThreadLocal<>();

    private AsOf() {}

    public static <T extends @Nullable Object> T ask(Instant moment, Supplier<T> question) {
        MOMENT.set(moment);
        try {
            return question.get();
        } finally {
            MOMENT.remove();
        }
    }

    /** The moment as of which this thread asks, null for now. */
    public static @Nullable Instant moment() {
        return MOMENT.get();
    }
}
