package qipan.playbooks;

import java.util.HashMap;
import java.util.Map;

/** What is known of a member whose role is decided: the plainest facts, and what a test says otherwise. */
final class MemberFacts {

    private MemberFacts() {}

    static Map<String, Object> of(String currentRole, Object... more) {
        var facts = new HashMap<String, Object>(Map.of("memberId", "nina", "event", "order-paid", "currentRole", currentRole,
                "paidOrders90", 0, "gmv90", 0.0, "mainJob", false, "inviteMode", "default", "chainLevel", 1));
        for (var i = 0; i < more.length; i += 2) {
            facts.put((String) more[i], more[i + 1]);
        }
        return facts;
    }
}
