package qipan.inbox;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody means to do once, however often the request arrives: the client names it by a key. The web keeps it with the
 * thread; it is stored with the deed, see {@code Intents}.
 */
public final class Intent {

    private static final ThreadLocal<@Nullable Intent> CURRENT = new ThreadLocal<>();

    private final String key;
    private String content;
    private final Set<String> done = new HashSet<>();

    private Intent(String key, String content) {
        this.key = key;
        this.content = content;
    }

    /** @param content what is asked: the same key with other content is a mistake of the client */
    public static void begin(String key, String content) {
        CURRENT.set(new Intent(key, content));
    }

    public static void end() {
        CURRENT.remove();
    }

    /** Null for a request without a key. */
    public static @Nullable Intent current() {
        return CURRENT.get();
    }

    public void add(String more) {
        content = content + "\n" + more;
    }

    String key() {
        return key;
    }

    String content() {
        return content;
    }

    /** Tasks to which this very request has done something: another part of the same act follows. */
    Set<String> done() {
        return done;
    }
}
