package qipan.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;
import qipan.notification.Delivery.State;
import qipan.shared.Cursor;
import qipan.shared.Page;
import qipan.shared.SqlTime;

/** The outbox: what is to leave the house, and what became of it. */
@Component
class DeliveryStore {

    private static final String INSERT = """
            insert into notification_delivery (id, notice, channel, person, kind, state, attempts, next_at, made_at)
            values (:id, :notice, :channel, :person, :kind, :state, 0, :next, :at)
            """;

    /** No row is waited for: what another node is just taking is not ours. */
    private static final String RIPE = """
            select * from notification_delivery where channel = :channel and state = 'waiting' and next_at <= :now
             order by channel, state, next_at, id limit :n for update skip locked
            """;

    private final NamedParameterJdbcOperations jdbc;

    DeliveryStore(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    void add(Collection<Delivery> deliveries) {
        if (!deliveries.isEmpty()) {
            jdbc.batchUpdate(INSERT, deliveries.stream()
                    .map(one -> new MapSqlParameterSource("id", one.id())
                            .addValue("notice", one.notice())
                            .addValue("channel", one.channel())
                            .addValue("person", one.person())
                            .addValue("kind", one.kind().word())
                            .addValue("state", one.state().word())
                            .addValue("next", SqlTime.toSql(one.next()))
                            .addValue("at", SqlTime.toSql(one.at())))
                    .toArray(MapSqlParameterSource[]::new));
        }
    }

    /**
     * Takes deliveries to try them, in the caller's transaction: nobody else takes them before the lease is over, and if the
     * node dies somebody does then.
     */
    List<Delivery> take(String channel, int limit, Instant now, Duration lease) {
        var ripe = jdbc.query(RIPE, Map.of("channel", channel, "now", sql(now), "n", limit), DeliveryStore::row);
        if (!ripe.isEmpty()) {
            jdbc.update(
                    "update notification_delivery set attempts = attempts + 1, tried_at = :now, next_at = :until where id in (:ids)",
                    Map.of("now", sql(now), "until", sql(now.plus(lease)), "ids", ripe.stream().map(Delivery::id).toList()));
        }
        return ripe;
    }

    int triedSince(String channel, Instant then) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from notification_delivery where channel = :channel and tried_at > :then",
                Map.of("channel", channel, "then", sql(then)), Integer.class));
    }

    void end(String id, State state, @Nullable String error, Instant now) {
        jdbc.update(
                "update notification_delivery set state = :state, error = :error, ended_at = :now where id = :id and state = 'waiting'",
                new MapSqlParameterSource("id", id).addValue("state", state.word()).addValue("error", error).addValue("now", sql(now)));
    }

    /** @param counts whether the try counts as one */
    void again(String id, String error, Instant next, boolean counts) {
        jdbc.update(
                "update notification_delivery set error = :error, next_at = :next, attempts = attempts - :less where id = :id and state = 'waiting'",
                Map.of("id", id, "error", error, "next", sql(next), "less", counts ? 0 : 1));
    }

    /** @return whether it was one that had failed */
    boolean retry(String id, Instant now) {
        return jdbc.update(
                        "update notification_delivery set state = 'waiting', attempts = 0, next_at = :now, ended_at = null"
                                + " where id = :id and state = 'failed'",
                        Map.of("id", id, "now", sql(now)))
                > 0;
    }

    /** What waits for a channel that is there no longer. */
    void skipOthers(Collection<String> offered, Instant now) {
        var others = offered.isEmpty() ? "" : " and channel not in (:offered)";
        jdbc.update(
                "update notification_delivery set state = 'skipped', error = 'no such channel any more', ended_at = :now where state = 'waiting'" + others,
                Map.of("now", sql(now), "offered", offered));
    }

    boolean exists(String id) {
        return !jdbc.queryForList("select id from notification_delivery where id = :id", Map.of("id", id), String.class).isEmpty();
    }

    /** Newest first. */
    Page<Delivery> page(@Nullable State state, @Nullable String person, int limit, @Nullable String after) {
        var asked = new HashMap<String, Object>(Map.of("n", limit + 1));
        var conditions = new ArrayList<String>(List.of("1 = 1"));
        if (person != null) {
            conditions.add("person = :person");
            asked.put("person", person);
        }
        if (state != null) {
            conditions.add("state = :state");
            asked.put("state", state.word());
        }
        var beyond = after == null ? "" : NoticeStore.beyond(after, asked);
        var rows = jdbc.query(
                "select * from notification_delivery where " + String.join(" and ", conditions) + beyond
                        + " order by made_at desc, id desc limit :n",
                asked, DeliveryStore::row);
        return Page.of(rows, limit, row -> Cursor.write(sql(row.at()), row.id()), null);
    }

    private static LocalDateTime sql(Instant instant) {
        return Objects.requireNonNull(SqlTime.toSql(instant));
    }

    private static Delivery row(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getString("id"),
                row.getString("notice"),
                row.getString("channel"),
                row.getString("person"),
                Kind.of(row.getString("kind")),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("attempts"),
                Objects.requireNonNull(instant(row, "next_at")),
                instant(row, "ended_at"),
                row.getString("error"),
                Objects.requireNonNull(instant(row, "made_at")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return SqlTime.fromSql(row.getObject(column, LocalDateTime.class));
    }
}
