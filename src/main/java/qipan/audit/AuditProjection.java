package qipan.audit;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import qipan.engine.Fact;
import qipan.engine.Fact.ProcessEnded;
import qipan.engine.Fact.ProcessHeld;
import qipan.engine.Fact.ProcessStarted;
import qipan.engine.FactListener;
import qipan.security.CurrentActor;
import qipan.shared.SqlTime;
import tools.jackson.databind.json.JsonMapper;

/** Writes every fact into the log, in the transaction that makes it true. */
@Component
class AuditProjection implements FactListener {

    private final EntryStore entries;
    private final NamedParameterJdbcTemplate jdbc;
    private final CurrentActor actor;
    private final JsonMapper json;

    AuditProjection(EntryStore entries, NamedParameterJdbcTemplate jdbc, CurrentActor actor, JsonMapper json) {
        this.entries = entries;
        this.jdbc = jdbc;
        this.actor = actor;
        this.json = json;
    }

    @Override
    public void on(List<Fact> facts) {
        entries.append(new Telling(actor.get(), json).tell(facts));
        keepProcesses(facts);
    }

    private void keepProcesses(List<Fact> facts) {
        var started = new ArrayList<MapSqlParameterSource>();
        var changed = new ArrayList<MapSqlParameterSource>();
        for (var fact : facts) {
            if (fact instanceof ProcessStarted start) {
                started.add(row(start));
            } else if (fact instanceof ProcessEnded end) {
                changed.add(state(fact, end.cancelled() ? "cancelled" : "ended").addValue("ended", SqlTime.toSql(fact.at())));
            } else if (fact instanceof ProcessHeld held) {
                changed.add(state(fact, held.held() ? "held" : "active").addValue("ended", null));
            }
        }
        batch("insert into audit_process (instance, process, version, definition, root, parent, parent_element,"
                + " business_key, campaign, group_code, state, started_at) values (:instance, :process, :version, :definition,"
                + " :root, :parent, :element, :key, :campaign, :group, 'active', :at)", started);
        batch("update audit_process set state = :state, ended_at = :ended where instance = :instance and ended_at is null", changed);
    }

    private static MapSqlParameterSource row(ProcessStarted start) {
        var where = start.where();
        return new MapSqlParameterSource("instance", where.instance())
                .addValue("process", where.process())
                .addValue("version", where.version())
                .addValue("definition", where.definition())
                .addValue("root", where.root())
                .addValue("parent", start.parent())
                .addValue("element", start.parentElement())
                .addValue("key", where.key().toString())
                .addValue("campaign", where.key().campaign())
                .addValue("group", where.key().group())
                .addValue("at", SqlTime.toSql(start.at()));
    }

    private static MapSqlParameterSource state(Fact fact, String state) {
        return new MapSqlParameterSource("instance", fact.where().instance()).addValue("state", state);
    }

    private void batch(String sql, List<MapSqlParameterSource> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
        }
    }
}
