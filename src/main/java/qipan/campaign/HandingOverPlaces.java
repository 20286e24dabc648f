package qipan.campaign;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One person after another in the roles of campaigns. Each campaign's log tells it, like any change of its people. */
@Service
class HandingOverPlaces implements RolePlaces {

    private final JdbcClient jdbc;
    private final CampaignStore campaigns;
    private final RoleStore roles;
    private final CampaignLog log;

    HandingOverPlaces(JdbcClient jdbc, CampaignStore campaigns, RoleStore roles, CampaignLog log) {
        this.jdbc = jdbc;
        this.campaigns = campaigns;
        this.roles = roles;
        this.log = log;
    }

    @Override
    public List<RolePlace> of(String username) {
        return jdbc.sql("select c.id, c.name, r.role_key from campaign_role r join campaign c on c.id = r.campaign"
                        + " where r.username = ? and c.status in ('draft', 'running', 'held') order by c.id, r.role_key")
                .param(username)
                .query((row, number) -> new RolePlace(row.getString("id"), row.getString("name"), row.getString("role_key")))
                .list();
    }

    @Override
    @Transactional
    public void handOver(Collection<RolePlace> places, String from, String to) {
        places.stream()
                .collect(groupingBy(RolePlace::campaign, TreeMap::new, mapping(RolePlace::roleKey, toCollection(TreeSet::new))))
                .forEach((campaign, keys) -> handOver(campaign, keys, from, to));
    }

    private void handOver(String id, TreeSet<String> keys, String from, String to) {
        var campaign = campaigns.find(id).orElseThrow();
        var before = roles.of(id);
        var after = new HashMap<>(before);
        keys.forEach(key -> after.put(key, replaced(before.getOrDefault(key, List.of()), from, to)));
        campaigns.touch(id, campaign.revision());
        roles.replace(id, after);
        log.tell(id, "peopleNamed", told(keys, before), told(keys, after));
    }

    private static List<String> replaced(List<String> people, String from, String to) {
        return people.stream().map(person -> person.equals(from) ? to : person).distinct().toList();
    }

    private static Map<String, Object> told(TreeSet<String> keys, Map<String, List<String>> roles) {
        var people = new TreeMap<String, Object>();
        keys.forEach(key -> people.put(key, roles.getOrDefault(key, List.of())));
        return Map.of("roles", people);
    }
}
