package qipan.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names of queues: one for each person and, for unassigned tasks, one for each role in a campaign. */
final class Queues {

    private static final String NO_CAMPAIGN = "-";

    private Queues() {}

    static String ofPerson(String username) {
        return "u:" + username;
    }

    static String ofRole(@Nullable String campaign, String roleKey) {
        return "r:" + (campaign == null ? NO_CAMPAIGN : campaign) + ":" + roleKey;
    }

    /** Where a task stands. One without assignee and roles stands nowhere: only the team view shows it. */
    static List<String> of(@Nullable String assignee, @Nullable String campaign, Iterable<String> roles) {
        if (assignee != null) {
            return List.of(ofPerson(assignee));
        }
        var queues = new java.util.ArrayList<String>();
        roles.forEach(role -> queues.add(ofRole(campaign, role)));
        return queues;
    }
}
