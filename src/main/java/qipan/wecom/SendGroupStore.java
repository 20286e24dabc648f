package qipan.wecom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Repository;
import qipan.shared.SqlTime;

/** The groups of mass sends. */
@Repository
class SendGroupStore {

    private static final int AT_ONCE = 1_000;

    private static final String INSERT = """
            insert into wecom_send_group (send, group_code, group_name, campaign, chat_id, task_id, state, made_at, once)
            values (:send, :code, :name, :campaign, :chat, :task, :state, :at, :once)
            """;

    private static final String RECEIVED = """
            select chat_id, count(*) from wecom_send_group
             where chat_id in (:some) and made_at >= :since and state in ('waiting', 'unsent', 'sent') group by chat_id
            """;

    private final NamedParameterJdbcOperations jdbc;

    SendGroupStore(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when one of them gets the same post already */
    void add(Collection<SendGroup> groups) {
        jdbc.batchUpdate(INSERT, groups.stream()
                .map(one -> new MapSqlParameterSource("send", one.send())
                        .addValue("code", one.code())
                        .addValue("name", one.name())
                        .addValue("campaign", one.campaign())
                        .addValue("chat", one.chat())
                        .addValue("task", one.task())
                        .addValue("state", one.state().word())
                        .addValue("at", SendStore.sql(one.madeAt()))
                        .addValue("once", one.task() + "/" + one.code()))
                .toArray(MapSqlParameterSource[]::new));
    }

    List<SendGroup> of(String send) {
        return jdbc.query("select * from wecom_send_group where send = :send order by group_code", Map.of("send", send), SendGroupStore::row);
    }

    /** What was sent for the tasks, the latest last. */
    List<SendGroup> ofTasks(Collection<String> tasks) {
        return inParts(tasks, some -> jdbc.query(
                "select * from wecom_send_group where task_id in (:some) order by task_id, group_code, made_at", Map.of("some", some), SendGroupStore::row));
    }

    boolean isFor(String send, String task) {
        return !jdbc.queryForList("select send from wecom_send_group where send = :send and task_id = :task limit 1",
                Map.of("send", send, "task", task), String.class).isEmpty();
    }

    /** What is lost may be posted again. */
    void put(String send, Collection<String> codes, GroupState state, @Nullable Instant sentAt) {
        inParts(codes, some -> List.of(jdbc.update(
                "update wecom_send_group set state = :state, sent_at = :at" + (state.isLost() ? ", once = null" : "")
                        + " where send = :send and group_code in (:some)",
                new MapSqlParameterSource("send", send)
                        .addValue("state", state.word())
                        .addValue("at", SqlTime.toSql(sentAt))
                        .addValue("some", some))));
    }

    /** How many mass sends of ours each chat got since then, or is to get; chats without any are left out. */
    Map<String, Integer> received(Collection<String> chats, Instant since) {
        var found = new HashMap<String, Integer>();
        inParts(chats, some -> {
            jdbc.query(RECEIVED, Map.of("some", some, "since", SendStore.sql(since)), row -> {
                found.put(row.getString(1), row.getInt(2));
            });
            return List.<String>of();
        });
        return found;
    }

    private static <T> List<T> inParts(Collection<String> all, Function<List<String>, List<T>> question) {
        var asked = List.copyOf(all);
        var found = new ArrayList<T>();
        for (var from = 0; from < asked.size(); from += AT_ONCE) {
            found.addAll(question.apply(asked.subList(from, Math.min(asked.size(), from + AT_ONCE))));
        }
        return found;
    }

    private static SendGroup row(ResultSet row, int number) throws SQLException {
        return new SendGroup(
                row.getString("send"),
                row.getString("group_code"),
                row.getString("group_name"),
                row.getString("campaign"),
                row.getString("chat_id"),
                row.getString("task_id"),
                GroupState.of(row.getString("state")),
                Objects.requireNonNull(SendStore.instant(row, "made_at")),
                SendStore.instant(row, "sent_at"));
    }
}
