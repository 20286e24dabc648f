package qipan.campaign;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import qipan.shared.SqlTime;

/** Holds and what each of them froze. */
@Repository
class HoldStore {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    HoldStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * @param whole whether it froze the whole campaign
     * @param cause the incident that asked for it, null when a manager did
     */
    record Hold(String id, String campaign, boolean whole, String reason, @Nullable String cause, Instant heldAt) {}

    void insert(Hold hold, String by, Collection<String> instances) {
        jdbc.sql("insert into campaign_hold (id, campaign, whole, reason, cause, held_by, held_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(hold.id(), hold.campaign(), hold.whole(), hold.reason(), hold.cause(), by, SqlTime.toSql(hold.heldAt()))
                .update();
        batches.batchUpdate(
                "insert into campaign_hold_instance (hold, instance) values (:hold, :instance)",
                instances.stream()
                        .map(instance -> new MapSqlParameterSource("hold", hold.id()).addValue("instance", instance))
                        .toArray(SqlParameterSource[]::new));
    }

    List<Hold> active(String campaign) {
        return jdbc.sql("select id, campaign, whole, reason, cause, held_at from campaign_hold"
                        + " where campaign = ? and released_at is null order by held_at")
                .param(campaign)
                .query((row, number) -> new Hold(
                        row.getString("id"),
                        row.getString("campaign"),
                        row.getBoolean("whole"),
                        row.getString("reason"),
                        row.getString("cause"),
                        SqlTime.fromSql(row.getObject("held_at", LocalDateTime.class))))
                .list();
    }

    void released(String hold, Instant at) {
        jdbc.sql("update campaign_hold set released_at = ? where id = ?").params(SqlTime.toSql(at), hold).update();
    }

    /** Takes instances out of holds that may go on for others. */
    void letGo(Collection<String> of, Collection<String> instances) {
        jdbc.sql("delete from campaign_hold_instance where hold in (:holds) and instance in (:instances)")
                .param("holds", of)
                .param("instances", instances)
                .update();
    }

    /** Of these instances, the ones that a hold keeps. */
    List<String> keeping(Collection<String> instances) {
        return jdbc.sql("select distinct i.instance from campaign_hold_instance i join campaign_hold h on h.id = i.hold"
                        + " where h.released_at is null and i.instance in (:instances) order by i.instance")
                .param("instances", instances)
                .query(String.class)
                .list();
    }

    boolean empty(String hold) {
        return jdbc.sql("select count(*) from campaign_hold_instance where hold = ?").param(hold).query(Long.class).single()
                == 0;
    }
}
