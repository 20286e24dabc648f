package qipan.campaign;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import qipan.shared.TransactionMemory;

/** The people of campaigns. */
@Repository
class RoleStore implements CampaignRoles {

    private final JdbcClient jdbc;

    /** A wave asks the same for each of its groups. */
    private final TransactionMemory<CampaignRole, List<String>> people = new TransactionMemory<>();

    RoleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<CampaignRole> rolesOf(String username) {
        return jdbc.sql("select r.campaign, r.role_key from campaign_role r join campaign c on c.id = r.campaign"
                        + " where r.username = ? and (c.status in ('running', 'held') or exists (select 1"
                        + " from campaign_instance i where i.campaign = c.id and i.status in ('running', 'held')))")
                .param(username)
                .query((row, number) -> new CampaignRole(row.getString("campaign"), row.getString("role_key")))
                .list();
    }

    @Override
    public List<CampaignRole> rolesIn(String campaign, String username) {
        return jdbc.sql("select role_key from campaign_role where username = ? and campaign = ?")
                .params(username, campaign)
                .query((row, number) -> new CampaignRole(campaign, row.getString("role_key")))
                .list();
    }

    @Override
    public List<String> people(String campaign, String roleKey) {
        return people.get(new CampaignRole(campaign, roleKey), asked -> jdbc
                .sql("select username from campaign_role where campaign = ? and role_key = ? order by place")
                .params(asked.campaign(), asked.roleKey())
                .query(String.class)
                .list());
    }

    @Override
    public Map<String, List<String>> of(String campaign) {
        var roles = new LinkedHashMap<String, List<String>>();
        jdbc.sql("select role_key, username from campaign_role where campaign = ? order by role_key, place")
                .param(campaign)
                .query(row -> {
                    roles.computeIfAbsent(row.getString("role_key"), key -> new java.util.ArrayList<>())
                            .add(row.getString("username"));
                });
        return roles;
    }

    void replace(String campaign, Map<String, List<String>> roles) {
        people.forget();
        jdbc.sql("delete from campaign_role where campaign = ?").param(campaign).update();
        roles.forEach((role, people) -> {
            for (var place = 0; place < people.size(); place++) {
                jdbc.sql("insert into campaign_role (campaign, role_key, username, place) values (?, ?, ?, ?)")
                        .params(campaign, role, people.get(place), place)
                        .update();
            }
        });
    }
}
