package qipan.shared.consistency;

import java.util.List;

/**
 * How a comparison came out.
 *
 * @param left rows on the left
 * @param right rows on the right; for {@link Comparison.Kind#ONCE} different ids
 * @param wrong ids that disagree
 * @param samples some of these
 */
record Verdict(Comparison comparison, long left, long right, long wrong, List<Sample> samples) {

    /** An id that disagrees, and where it stands. */
    record Sample(String id, Place place) {}

    enum Place {
        LEFT,
        RIGHT,
        TWICE
    }

    boolean agrees() {
        return wrong == 0;
    }
}
