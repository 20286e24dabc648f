package qipan.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import qipan.engine.Fact;
import qipan.engine.Fact.IncidentRaised;
import qipan.engine.Fact.IncidentResolved;
import qipan.engine.FactListener;
import qipan.engine.Models;
import qipan.shared.SqlTime;

/** Steps of a campaign that failed for good and wait for a manager. Rare, so one statement each. */
@Component
class IncidentProjection implements FactListener {

    private static final int MAX_MESSAGE = 2000;

    private final JdbcClient jdbc;
    private final Models models;

    IncidentProjection(JdbcClient jdbc, Models models) {
        this.jdbc = jdbc;
        this.models = models;
    }

    @Override
    public void on(List<Fact> facts) {
        for (var fact : facts) {
            if (fact instanceof IncidentRaised raised && raised.where().key().campaign() != null) {
                insert(raised);
            } else if (fact instanceof IncidentResolved resolved) {
                jdbc.sql("delete from campaign_incident where id = ?").param(resolved.incident()).update();
            }
        }
    }

    private void insert(IncidentRaised raised) {
        var where = raised.where();
        var element = raised.element();
        jdbc.sql("insert into campaign_incident (id, campaign, group_code, process_instance, element, element_name,"
                        + " message, job, raised_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        raised.incident(),
                        where.key().campaign(),
                        where.key().group(),
                        where.instance(),
                        element,
                        element == null ? null : models.step(where.definition(), element).name(),
                        cut(raised.message()),
                        raised.job(),
                        SqlTime.toSql(raised.at()))
                .update();
    }

    private static @Nullable String cut(@Nullable String message) {
        return message == null || message.length() <= MAX_MESSAGE ? message : message.substring(0, MAX_MESSAGE);
    }
}
