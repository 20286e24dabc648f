package qipan.engine;

import java.util.Map;
import java.util.function.Function;
import qipan.engine.sandbox.PostReader;

/**
 * How many posts something makes in one group, as far as its model says.
 *
 * @param least made whatever people answer
 * @param most made at most, {@link #OPEN} where the model sets no bound
 * @param inMonth made at most within a month: a loop that waits for days is bounded there though it has no end
 */
public record PostRange(int least, int most, int inMonth) {

    public static final int OPEN = 1_000_000;

    public static final PostRange NONE = new PostRange(0, 0, 0);
    public static final PostRange ONE = new PostRange(1, 1, 1);

    /**
     * Of each process of a model, by key.
     *
     * @param xml BPMN
     * @param called what a process makes that is called or started by it, by key
     * @throws IllegalArgumentException when it cannot be read
     */
    public static Map<String, PostRange> of(byte[] xml, Function<String, PostRange> called) {
        return PostReader.read(xml, called);
    }

    public static boolean isOpen(int posts) {
        return posts >= OPEN;
    }

    public static int add(int some, int more) {
        return Math.min(OPEN, some + more);
    }

    public static int multiply(int posts, int times) {
        return (int) Math.min(OPEN, (long) posts * times);
    }

    public PostRange plus(PostRange other) {
        return new PostRange(add(least, other.least), add(most, other.most), add(inMonth, other.inMonth));
    }

    /** One of two, and nobody knows which. */
    public PostRange or(PostRange other) {
        return new PostRange(Math.min(least, other.least), Math.max(most, other.most), Math.max(inMonth, other.inMonth));
    }

    public PostRange times(int times) {
        return new PostRange(multiply(least, times), multiply(most, times), multiply(inMonth, times));
    }

    /** It may not come to it. */
    public PostRange maybe() {
        return new PostRange(0, most, inMonth);
    }

    /** As often as it happens to come to it. */
    public PostRange anyTimes() {
        return most == 0 ? NONE : new PostRange(0, OPEN, OPEN);
    }
}
