package qipan.campaign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import qipan.shared.Refusal;
import qipan.shared.Violation;

/**
 * Names other people in a campaign that has been launched. Who is named sees the open tasks of the role at once; what
 * somebody has already taken stays with them.
 */
@Component
class NamingPeople {

    private final RoleStore roles;
    private final CampaignStore campaigns;
    private final PeopleRules rules;
    private final CampaignLog log;

    NamingPeople(RoleStore roles, CampaignStore campaigns, PeopleRules rules, CampaignLog log) {
        this.roles = roles;
        this.campaigns = campaigns;
        this.rules = rules;
        this.log = log;
    }

    /**
     * @param wanted the people of all roles, not only of those that change
     * @throws Refusal 422 when somebody is unknown or a role would lose its last person, 409 when the campaign has
     *     changed meanwhile
     */
    void name(Campaign campaign, Map<String, List<String>> wanted) {
        var now = roles.of(campaign.id());
        var changed = changed(now, wanted);
        var objections = new ArrayList<>(rules.objections(added(now, wanted)));
        objections.addAll(emptied(now, wanted));
        if (!objections.isEmpty()) {
            throw Refusal.invalid("campaign.people.invalid", objections);
        }
        if (!changed.isEmpty()) {
            campaigns.touch(campaign.id(), campaign.revision());
            roles.replace(campaign.id(), wanted);
            log.tell(campaign.id(), "peopleNamed", people(changed, now), people(changed, wanted));
        }
    }

    private static TreeSet<String> changed(Map<String, List<String>> now, Map<String, List<String>> wanted) {
        var changed = new TreeSet<>(now.keySet());
        changed.addAll(wanted.keySet());
        changed.removeIf(role -> of(now, role).equals(of(wanted, role)));
        return changed;
    }

    /** Whose account was disabled since the launch is no reason to refuse who steps in. */
    private static Map<String, List<String>> added(Map<String, List<String>> now, Map<String, List<String>> wanted) {
        var added = new TreeMap<String, List<String>>();
        wanted.forEach((role, people) ->
                added.put(role, people.stream().filter(username -> !of(now, role).contains(username)).toList()));
        return added;
    }

    /** Any process that runs may have work for the role at any time. */
    private static List<Violation> emptied(Map<String, List<String>> now, Map<String, List<String>> wanted) {
        return now.keySet().stream()
                .filter(role -> of(wanted, role).isEmpty())
                .map(role -> Violation.ofField("roles." + role, "emptied", "campaign.people.emptied"))
                .toList();
    }

    private static Map<String, Object> people(TreeSet<String> changed, Map<String, List<String>> roles) {
        var people = new HashMap<String, Object>();
        changed.forEach(role -> people.put(role, of(roles, role)));
        return Map.of("roles", people);
    }

    private static List<String> of(Map<String, List<String>> roles, String role) {
        return roles.getOrDefault(role, List.of());
    }
}
