package qipan.engine;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works through a chunk of many: all together, and when that fails each alone, so that one that cannot go on is reported and
 * costs its neighbours nothing.
 */
public final class OneByOne {

    private static final Logger LOG = LoggerFactory.getLogger(OneByOne.class);

    /** Somebody may have changed the same thing at that moment. */
    private static final int TRIES = 3;

    private OneByOne() {}

    /**
     * @param work in a transaction of its own, given all of the chunk or a single one
     * @param report hears of each that failed alone, and why
     */
    public static void goThrough(List<String> chunk, Consumer<List<String>> work, BiConsumer<String, RuntimeException> report) {
        if (!chunk.isEmpty() && !together(chunk, work)) {
            chunk.forEach(one -> alone(one, work, report, 1));
        }
    }

    private static boolean together(List<String> chunk, Consumer<List<String>> work) {
        try {
            work.accept(chunk);
            return true;
        } catch (RuntimeException failed) {
            LOG.info("{} go on one by one, because together they failed: {}", chunk.size(), failed.toString());
            return false;
        }
    }

    private static void alone(String one, Consumer<List<String>> work, BiConsumer<String, RuntimeException> report, int attempt) {
        try {
            work.accept(List.of(one));
        } catch (RuntimeException failed) {
            if (attempt < TRIES) {
                alone(one, work, report, attempt + 1);
            } else {
                report.accept(one, failed);
            }
        }
    }
}
