package qipan.campaign;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import qipan.engine.Processes;
import qipan.security.CurrentActor;
import qipan.security.Role;
import qipan.shared.Refusal;
import qipan.shared.SqlTime;

/** Failed steps: seen with their cause, tried again by a manager. */
@Service
class Incidents {

    private static final int SHOWN = 200;

    private final JdbcClient jdbc;
    private final Processes processes;
    private final CurrentActor actor;

    Incidents(JdbcClient jdbc, Processes processes, CurrentActor actor) {
        this.jdbc = jdbc;
        this.processes = processes;
        this.actor = actor;
    }

    /** @param message the cause as the step reported it */
    record Incident(
            String id,
            Instant at,
            @Nullable String group,
            @Nullable String step,
            @Nullable String stepName,
            String processInstance,
            @Nullable String message) {}

    List<Incident> of(String campaign) {
        return jdbc.sql("select id, raised_at, group_code, element, element_name, process_instance, message"
                        + " from campaign_incident where campaign = ? order by raised_at desc, id desc limit ?")
                .params(campaign, SHOWN)
                .query((row, number) -> new Incident(
                        row.getString("id"),
                        SqlTime.fromSql(row.getObject("raised_at", LocalDateTime.class)),
                        row.getString("group_code"),
                        row.getString("element"),
                        row.getString("element_name"),
                        row.getString("process_instance"),
                        row.getString("message")))
                .list();
    }

    /** @throws Refusal 404 when there is no such incident any more */
    void retry(String campaign, String incident) {
        actor.get().require(Role.MANAGER);
        var job = jdbc.sql("select job from campaign_incident where id = ? and campaign = ? and job is not null")
                .params(incident, campaign)
                .query(String.class)
                .optional()
                .orElseThrow(() -> Refusal.notFound("campaign.incident.unknown"));
        processes.retry(job);
    }
}
