package qipan.inbox;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Names of queues: one for each person and, for unassigned tasks, one for the roles together that may take them in a campaign. */
final class Queues {

    private static final String NO_CAMPAIGN = "-";

    private Queues() {}

    static String ofPerson(String username) {
        return "u:" + username;
    }

    static String ofRole(@Nullable String campaign, String roleKey) {
        return ofRoles(campaign, List.of(roleKey));
    }

    static String ofRoles(@Nullable String campaign, Collection<String> roleKeys) {
        return "r:" + (campaign == null ? NO_CAMPAIGN : campaign) + ":" + String.join(",", new TreeSet<>(roleKeys));
    }
}
