package qipan.inbox;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * For whom somebody does the tasks now.
 *
 * @param campaigns only these, null for all and for work outside any
 */
record StandIn(String person, @Nullable Set<String> campaigns) {

    boolean countsIn(@Nullable String campaign) {
        return campaigns == null || campaign != null && campaigns.contains(campaign);
    }

    StandIn or(StandIn other) {
        if (campaigns == null || other.campaigns == null) {
            return new StandIn(person, null);
        }
        var both = new TreeSet<>(campaigns);
        both.addAll(other.campaigns);
        return new StandIn(person, both);
    }

    /** For somebody for whom this person stands in: no more than both. */
    @Nullable Set<String> within(@Nullable Set<String> outer) {
        if (campaigns == null || outer == null) {
            return campaigns == null ? outer : campaigns;
        }
        var both = new TreeSet<>(campaigns);
        both.retainAll(outer);
        return both;
    }
}
