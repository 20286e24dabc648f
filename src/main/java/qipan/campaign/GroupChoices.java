package qipan.campaign;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Group names from the ledger. */
@Repository
class GroupChoices implements CampaignGroups {

    private final JdbcClient jdbc;

    GroupChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> namesOf(String campaign) {
        var names = new LinkedHashMap<String, String>();
        jdbc.sql("select code, name from campaign_group where campaign = ? order by code")
                .param(campaign)
                .query(row -> {
                    names.put(row.getString("code"), row.getString("name"));
                });
        return names;
    }
}
