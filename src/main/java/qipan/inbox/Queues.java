package qipan.inbox;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Names of queues: one for each person and, for unassigned tasks, one for the roles together that may take them in a campaign. */
final class Queues {

    static final String PERSON = "u:";

    private static final String ROLES = "r:";
    private static final String NO_CAMPAIGN = "-";

    private Queues() {}

    static String ofPerson(String username) {
        return PERSON + username;
    }

    static String ofRole(@Nullable String campaign, String roleKey) {
        return ofRoles(campaign, List.of(roleKey));
    }

    static String ofRoles(@Nullable String campaign, Collection<String> roleKeys) {
        return ROLES + (campaign == null ? NO_CAMPAIGN : campaign) + ":" + String.join(",", new TreeSet<>(roleKeys));
    }

    /** The campaign of a queue of roles, null outside any. */
    static @Nullable String campaign(String queue) {
        var campaign = queue.substring(ROLES.length(), queue.lastIndexOf(':'));
        return campaign.equals(NO_CAMPAIGN) ? null : campaign;
    }

    static List<String> roles(String queue) {
        return List.of(queue.substring(queue.lastIndexOf(':') + 1).split(","));
    }
}
