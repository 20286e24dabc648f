package qipan.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;
import qipan.engine.Fact;
import qipan.engine.Fact.ProcessEnded;
import qipan.engine.Fact.ProcessHeld;
import qipan.engine.Fact.ProcessStarted;
import qipan.engine.Fact.TaskCreated;
import qipan.engine.FactListener;
import qipan.engine.Where;
import qipan.shared.SqlTime;

/**
 * Writes into the ledger what the engine tells of groups and other root instances of campaigns. A group's row follows the
 * instance that its wave started; others of the same group, such as one that a message began, leave it alone.
 */
@Component
class LedgerProjection implements FactListener {

    private final NamedParameterJdbcTemplate jdbc;

    LedgerProjection(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void on(List<Fact> facts) {
        started(facts);
        steps(facts);
        held(facts);
        ended(facts);
    }

    private void started(List<Fact> facts) {
        var instances = new ArrayList<MapSqlParameterSource>();
        for (var fact : facts) {
            if (fact instanceof ProcessStarted started && started.parent() == null && inCampaign(started.where())) {
                instances.add(row(started.where()).addValue("status", "running"));
            }
        }
        batch("insert into campaign_instance (instance, campaign, group_code, ref, process, status)"
                + " values (:instance, :campaign, :group, :ref, :process, :status)", instances);
        batch("update campaign_group set process_instance = :instance"
                + " where campaign = :campaign and code = :group and status = 'running' and process_instance is null",
                groupsOwn(instances));
    }

    private record Step(@Nullable String campaign, String element, @Nullable String name) {}

    /** In a wave many groups come to the same step at once: one statement for all of them. */
    private void steps(List<Fact> facts) {
        var latest = new LinkedHashMap<String, TaskCreated>();
        for (var fact : facts) {
            if (fact instanceof TaskCreated created && isGroup(created.where())) {
                latest.put(created.where().root(), created);
            }
        }
        latest.values().stream()
                .collect(Collectors.groupingBy(LedgerProjection::step, LinkedHashMap::new, Collectors.mapping(Fact::where, Collectors.toList())))
                .forEach(this::step);
    }

    private static Step step(TaskCreated created) {
        return new Step(created.where().key().campaign(), created.task().element(), created.task().name());
    }

    /** A root belongs to one group only, so that code and root need not be compared in pairs. */
    private void step(Step step, List<Where> groups) {
        jdbc.update("update campaign_group set step = :step, step_name = :name"
                + " where campaign = :campaign and code in (:groups) and process_instance in (:roots)",
                new MapSqlParameterSource("campaign", step.campaign())
                        .addValue("step", step.element())
                        .addValue("name", step.name())
                        .addValue("groups", groups.stream().map(where -> where.key().group()).toList())
                        .addValue("roots", groups.stream().map(Where::root).toList()));
    }

    private void held(List<Fact> facts) {
        var changes = new ArrayList<MapSqlParameterSource>();
        for (var fact : facts) {
            if (fact instanceof ProcessHeld held && isRoot(held.where()) && inCampaign(held.where())) {
                changes.add(row(held.where())
                        .addValue("status", held.held() ? "held" : "running")
                        .addValue("since", held.held() ? SqlTime.toSql(held.at()) : null));
            }
        }
        batch("update campaign_instance set status = :status, held_since = :since"
                + " where instance = :instance and status <> :status and status <> 'ended'", changes);
        batch("update campaign_group set status = :status where campaign = :campaign and code = :group"
                + " and process_instance = :instance and status in ('running', 'held')", groupsOwn(changes));
    }

    private void ended(List<Fact> facts) {
        var ends = new ArrayList<MapSqlParameterSource>();
        for (var fact : facts) {
            if (fact instanceof ProcessEnded ended && isRoot(ended.where()) && inCampaign(ended.where())) {
                ends.add(row(ended.where())
                        .addValue("status", ended.cancelled() ? "cancelled" : "done")
                        .addValue("at", SqlTime.toSql(ended.at())));
            }
        }
        batch("update campaign_instance set status = 'ended', held_since = null where instance = :instance", ends);
        batch("update campaign_group set status = :status, ended_at = :at, step = null, step_name = null"
                + " where campaign = :campaign and code = :group and process_instance = :instance", groupsOwn(ends));
        batch("update campaign set status = case when :status = 'done' then 'completed' else 'cancelled' end, ended_at = :at"
                + " where id = :campaign and process_instance = :instance and ended_at is null", masters(ends));
    }

    private static List<MapSqlParameterSource> masters(List<MapSqlParameterSource> rows) {
        return rows.stream().filter(row -> row.getValue("group") == null && row.getValue("ref") == null).toList();
    }

    private static MapSqlParameterSource row(Where where) {
        return new MapSqlParameterSource("instance", where.instance())
                .addValue("campaign", where.key().campaign())
                .addValue("group", where.key().group())
                .addValue("ref", where.key().ref())
                .addValue("process", where.process());
    }

    /** Those rows that are a group's own instance: no member's, order's or incident's. */
    private static List<MapSqlParameterSource> groupsOwn(List<MapSqlParameterSource> rows) {
        return rows.stream().filter(row -> row.getValue("group") != null && row.getValue("ref") == null).toList();
    }

    private static boolean inCampaign(Where where) {
        return where.key().campaign() != null;
    }

    private static boolean isRoot(Where where) {
        return where.instance().equals(where.root());
    }

    private static boolean isGroup(Where where) {
        return inCampaign(where) && where.key().group() != null && where.key().ref() == null;
    }

    private void batch(String sql, List<MapSqlParameterSource> rows) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
        }
    }
}
