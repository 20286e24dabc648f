package qipan.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import qipan.shared.SqlTime;

/** What people said about a task, as it stands now, and whom they named. */
@Repository
class CommentStore {

    private final JdbcClient jdbc;

    CommentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param text empty when it was taken back
     * @param mentions whom it names now
     * @param told whom it named at any time
     */
    record Kept(
            String id,
            Instant at,
            String actor,
            String text,
            List<String> mentions,
            List<String> told,
            @Nullable Instant changed,
            @Nullable Instant withdrawn) {}

    private record Mention(String person, boolean dropped) {}

    /** In the order of saying. */
    List<Kept> of(String task) {
        return kept(task, null);
    }

    Optional<Kept> find(String task, String id) {
        return kept(task, id).stream().findFirst();
    }

    private List<Kept> kept(String task, @Nullable String id) {
        var mentions = new HashMap<String, List<Mention>>();
        jdbc.sql("select note_id, person, dropped from inbox_mention where task_id = ? order by note_id, person").param(task).query(row -> {
            mentions.computeIfAbsent(row.getString(1), note -> new ArrayList<>()).add(new Mention(row.getString(2), row.getBoolean(3)));
        });
        return jdbc.sql("select * from inbox_note where task_id = :task and act = :act" + (id == null ? "" : " and note_id = :id")
                        + " order by noted_at, note_id")
                .param("task", task)
                .param("act", TaskNotes.COMMENT)
                .param("id", id)
                .query((row, number) -> kept(row, mentions))
                .list();
    }

    private static Kept kept(ResultSet row, Map<String, List<Mention>> mentions) throws SQLException {
        var named = mentions.getOrDefault(row.getString("note_id"), List.of());
        return new Kept(
                row.getString("note_id"),
                Objects.requireNonNull(instant(row, "noted_at")),
                row.getString("actor"),
                Objects.requireNonNullElse(row.getString("detail"), ""),
                named.stream().filter(one -> !one.dropped()).map(Mention::person).toList(),
                named.stream().map(Mention::person).toList(),
                instant(row, "changed_at"),
                instant(row, "withdrawn_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return SqlTime.fromSql(row.getObject(column, LocalDateTime.class));
    }

    void change(String task, Kept before, String text, List<String> mentions, Instant at) {
        jdbc.sql("update inbox_note set detail = ?, changed_at = ? where task_id = ? and note_id = ?")
                .params(text, SqlTime.toSql(at), task, before.id())
                .update();
        drop(task, before.id());
        mentions.forEach(person -> jdbc.sql(before.told().contains(person)
                        ? "update inbox_mention set dropped = false where task_id = ? and note_id = ? and person = ?"
                        : "insert into inbox_mention (task_id, note_id, person) values (?, ?, ?)")
                .params(task, before.id(), person)
                .update());
    }

    /** The words go; that something was said stays. */
    void withdraw(String task, String id, Instant at) {
        jdbc.sql("update inbox_note set detail = null, withdrawn_at = ? where task_id = ? and note_id = ?")
                .params(SqlTime.toSql(at), task, id)
                .update();
        drop(task, id);
    }

    private void drop(String task, String id) {
        jdbc.sql("update inbox_mention set dropped = true where task_id = ? and note_id = ?").params(task, id).update();
    }
}
