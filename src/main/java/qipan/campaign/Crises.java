package qipan.campaign;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import qipan.engine.Processes;
import qipan.shared.BusinessKey;
import qipan.shared.Ids;
import qipan.shared.SqlTime;
import qipan.shared.Zones;

/** Reported incidents of the business; each runs the crisis playbook under a key of its own, outside any hold. */
@Service
class Crises {

    static final String PLAYBOOK = "crisis-handling";

    private final JdbcClient jdbc;
    private final Processes processes;
    private final Clock clock;

    Crises(JdbcClient jdbc, Processes processes, Clock clock) {
        this.jdbc = jdbc;
        this.processes = processes;
        this.clock = clock;
    }

    record Crisis(
            String id,
            String category,
            String summary,
            @Nullable String severity,
            String status,
            Instant at,
            List<String> groups,
            @Nullable String processInstance) {}

    /** @param values validated answers of the report: category, summary, affectedCount, mediaSpread ... */
    @Transactional
    Crisis report(String campaign, List<String> groups, Map<String, Object> values, String reporter) {
        var id = Ids.next();
        var now = clock.instant();
        jdbc.sql("insert into campaign_crisis (id, campaign, category, summary, groups_json, status, reported_by,"
                        + " reported_at) values (?, ?, ?, ?, ?, 'running', ?, ?)")
                .params(
                        id, campaign, values.get("category"), values.get("summary"), JsonColumn.write(groups), reporter,
                        SqlTime.toSql(now))
                .update();
        var variables = new HashMap<>(values);
        variables.put("incidentId", id);
        variables.put("campaignId", campaign);
        variables.put("groupIds", groups);
        variables.put("reporter", reporter);
        variables.put("initiator", reporter);
        variables.put("detectedAt", OffsetDateTime.ofInstant(now, Zones.SHANGHAI).toString());
        var key = BusinessKey.ofCampaign(campaign).with(id);
        var instance = processes.start(PLAYBOOK, key, variables);
        jdbc.sql("update campaign_crisis set process_instance = ? where id = ?").params(instance, id).update();
        return find(id);
    }

    private Crisis find(String id) {
        return jdbc.sql(COLUMNS + " where id = ?").param(id).query(Crises::row).single();
    }

    List<Crisis> of(String campaign) {
        return jdbc.sql(COLUMNS + " where campaign = ? order by reported_at desc, id desc limit 100")
                .param(campaign)
                .query(Crises::row)
                .list();
    }

    private static final String COLUMNS = "select id, category, summary, severity, status, reported_at, groups_json,"
            + " process_instance from campaign_crisis";

    private static Crisis row(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Crisis(
                row.getString("id"),
                row.getString("category"),
                row.getString("summary"),
                row.getString("severity"),
                row.getString("status"),
                SqlTime.fromSql(row.getObject("reported_at", LocalDateTime.class)),
                JsonColumn.strings(row.getString("groups_json")),
                row.getString("process_instance"));
    }
}
