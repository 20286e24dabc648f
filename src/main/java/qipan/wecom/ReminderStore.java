package qipan.wecom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Repository;
import qipan.shared.Ids;

/** Reminders of owners, on their way to WeCom and gone there. */
@Repository
class ReminderStore {

    private static final String COUNT = """
            select send, count(*), min(asked_at) as oldest from wecom_reminder
             where send in (:sends) and asked_at > :since and state <> 'failed' group by send
            """;

    private final NamedParameterJdbcOperations jdbc;

    ReminderStore(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    record Reminder(String id, String send, Instant askedAt, int attempts) {}

    /** @param oldest when the first of them was asked for */
    record Asked(int times, Instant oldest) {}

    void add(String send, String by, Instant now) {
        jdbc.update("insert into wecom_reminder (id, send, asked_by, asked_at, state, attempts, next_at)"
                        + " values (:id, :send, :by, :now, 'waiting', 0, :now)",
                Map.of("id", Ids.next(), "send", send, "by", by, "now", SendStore.sql(now)));
    }

    /** By mass send, of those that were reminded of since then. */
    Map<String, Asked> askedSince(Collection<String> sends, Instant since) {
        var found = new HashMap<String, Asked>();
        if (!sends.isEmpty()) {
            jdbc.query(COUNT, Map.of("sends", sends, "since", SendStore.sql(since)), row -> {
                found.put(row.getString(1), new Asked(row.getInt(2), Objects.requireNonNull(SendStore.instant(row, "oldest"))));
            });
        }
        return found;
    }

    List<Reminder> take(int limit, Instant now, Duration lease) {
        var ripe = jdbc.query(
                "select * from wecom_reminder where state = 'waiting' and next_at <= :now order by state, next_at, id limit :n for update skip locked",
                Map.of("now", SendStore.sql(now), "n", limit), ReminderStore::row);
        if (!ripe.isEmpty()) {
            jdbc.update("update wecom_reminder set attempts = attempts + 1, next_at = :until where id in (:ids)",
                    Map.of("until", SendStore.sql(now.plus(lease)), "ids", ripe.stream().map(Reminder::id).toList()));
        }
        return ripe;
    }

    /** @param state {@code waiting, done, failed} */
    void put(String id, String state, @Nullable String error, Instant next) {
        jdbc.update("update wecom_reminder set state = :state, error = :error, next_at = :next where id = :id",
                new MapSqlParameterSource("id", id).addValue("state", state).addValue("error", error).addValue("next", SendStore.sql(next)));
    }

    private static Reminder row(ResultSet row, int number) throws SQLException {
        return new Reminder(row.getString("id"), row.getString("send"), Objects.requireNonNull(SendStore.instant(row, "asked_at")), row.getInt("attempts"));
    }
}
