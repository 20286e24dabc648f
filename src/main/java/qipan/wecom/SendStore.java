package qipan.wecom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Repository;
import qipan.shared.SqlTime;
import qipan.wecom.Send.State;

/** The mass sends: what is to be made in WeCom, and what became of it. */
@Repository
class SendStore {

    private static final String INSERT = """
            insert into wecom_send (id, campaign, owner, sender, content, files, made_by, made_at, state, attempts, next_at)
            values (:id, :campaign, :owner, :sender, :content, :files, :by, :at, :state, 0, :next)
            """;

    /** No row is waited for: what another node is just taking is not ours. */
    private static final String RIPE = """
            select * from wecom_send where state = :state and next_at <= :now
             order by state, next_at, id limit :n for update skip locked
            """;

    private final NamedParameterJdbcOperations jdbc;

    SendStore(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    void add(Collection<Send> sends) {
        jdbc.batchUpdate(INSERT, sends.stream()
                .map(one -> new MapSqlParameterSource("id", one.id())
                        .addValue("campaign", one.campaign())
                        .addValue("owner", one.owner())
                        .addValue("sender", one.sender())
                        .addValue("content", one.content())
                        .addValue("files", one.files().isEmpty() ? null : String.join(",", one.files()))
                        .addValue("by", one.madeBy())
                        .addValue("at", sql(one.madeAt()))
                        .addValue("state", one.state().word())
                        .addValue("next", sql(one.next())))
                .toArray(MapSqlParameterSource[]::new));
    }

    /** Takes those that are to be made, in the caller's transaction: from now on they are being created, whatever becomes of this node. */
    List<Send> takeWaiting(int limit, Instant now, Duration lease) {
        var ripe = ripe(State.WAITING, limit, now);
        update(ripe, "state = 'creating', attempts = attempts + 1, tried_at = :now, next_at = :until", now, lease);
        return ripe;
    }

    /** Takes those of another state to look after them: nobody else does before the lease is over. */
    List<Send> take(State state, int limit, Instant now, Duration lease) {
        var ripe = ripe(state, limit, now);
        update(ripe, "next_at = :until", now, lease);
        return ripe;
    }

    private List<Send> ripe(State state, int limit, Instant now) {
        return jdbc.query(RIPE, Map.of("state", state.word(), "now", sql(now), "n", limit), SendStore::row);
    }

    private void update(List<Send> sends, String change, Instant now, Duration lease) {
        if (!sends.isEmpty()) {
            jdbc.update("update wecom_send set " + change + " where id in (:ids)",
                    Map.of("now", sql(now), "until", sql(now.plus(lease)), "ids", sends.stream().map(Send::id).toList()));
        }
    }

    /** Locked until the transaction ends. */
    Optional<Send> lock(String id) {
        return jdbc.query("select * from wecom_send where id = :id for update", Map.of("id", id), SendStore::row).stream().findFirst();
    }

    List<Send> of(Collection<String> ids) {
        return ids.isEmpty() ? List.of()
                : jdbc.query("select * from wecom_send where id in (:ids) order by made_at, id", Map.of("ids", ids), SendStore::row);
    }

    /** Those of the messages that belong to mass sends of ours. */
    Set<String> known(Collection<String> messages) {
        return messages.isEmpty() ? Set.of() : new HashSet<>(jdbc.queryForList(
                "select message from wecom_send where message in (:messages)", Map.of("messages", messages), String.class));
    }

    void created(String id, String message, Instant next) {
        jdbc.update("update wecom_send set state = 'created', message = :message, error = null, next_at = :next where id = :id and state = 'creating'",
                Map.of("id", id, "message", message, "next", sql(next)));
    }

    /** @param counts whether the try counts as one */
    void again(String id, State state, @Nullable String error, Instant next, boolean counts) {
        jdbc.update("update wecom_send set state = :state, error = :error, next_at = :next, attempts = attempts - :less where id = :id",
                new MapSqlParameterSource("id", id)
                        .addValue("state", state.word())
                        .addValue("error", error)
                        .addValue("next", sql(next))
                        .addValue("less", counts ? 0 : 1));
    }

    void end(String id, State state, @Nullable String error) {
        jdbc.update("update wecom_send set state = :state, error = :error where id = :id",
                new MapSqlParameterSource("id", id).addValue("state", state.word()).addValue("error", error));
    }

    static LocalDateTime sql(Instant instant) {
        return Objects.requireNonNull(SqlTime.toSql(instant));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return SqlTime.fromSql(row.getObject(column, LocalDateTime.class));
    }

    private static List<String> files(@Nullable String ids) {
        return ids == null ? List.of() : List.of(ids.split(","));
    }

    private static Send row(ResultSet row, int number) throws SQLException {
        return new Send(
                row.getString("id"),
                row.getString("campaign"),
                row.getString("owner"),
                row.getString("sender"),
                row.getString("content"),
                files(row.getString("files")),
                row.getString("made_by"),
                Objects.requireNonNull(instant(row, "made_at")),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("attempts"),
                Objects.requireNonNull(instant(row, "next_at")),
                instant(row, "tried_at"),
                row.getString("message"),
                row.getString("error"));
    }
}
