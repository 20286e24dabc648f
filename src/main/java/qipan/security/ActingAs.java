package qipan.security;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets work outside a request run in somebody's name: demo data, imports, a substitute's act. */
public final class ActingAs {

    private static final ThreadLocal<@Nullable Actor> ACTOR = new ThreadLocal<>();

    private ActingAs() {}

    /** Runs the work on this thread as the actor, over whoever is signed in. */
    public static <T extends @Nullable Object> T call(Actor actor, Supplier<T> work) {
        var before = ACTOR.get();
        ACTOR.set(actor);
        try {
            return work.get();
        } finally {
            ACTOR.set(before);
        }
    }

    public static void run(Actor actor, Runnable work) {
        call(actor, () -> {
            work.run();
            return actor;
        });
    }

    static @Nullable Actor current() {
        return ACTOR.get();
    }
}
