package qipan.inbox;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import qipan.shared.Ids;
import qipan.shared.SqlTime;

/** What people did to a task and said about it, in their words. */
@Component
class TaskNotes {

    private final JdbcClient jdbc;

    TaskNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param act the word of the HTTP contract, such as {@code claim} */
    record Note(Instant at, String actor, @Nullable String onBehalfOf, String act, @Nullable String detail) {}

    void add(String task, Note note) {
        jdbc.sql("insert into inbox_note (task_id, note_id, noted_at, actor, on_behalf_of, act, detail)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(task, Ids.next(), SqlTime.toSql(note.at()), note.actor(), note.onBehalfOf(), note.act(), note.detail())
                .update();
    }

    /** How often an act was noted since a moment. */
    int count(String task, String act, Instant since) {
        return jdbc.sql("select count(*) from inbox_note where task_id = ? and act = ? and noted_at >= ?")
                .params(task, act, SqlTime.toSql(since))
                .query(Integer.class)
                .single();
    }

    /** In the order of happening. */
    List<Note> of(String task) {
        return jdbc.sql("select * from inbox_note where task_id = ? order by noted_at, note_id")
                .param(task)
                .query((row, number) -> new Note(
                        Objects.requireNonNull(SqlTime.fromSql(row.getObject("noted_at", LocalDateTime.class))),
                        row.getString("actor"),
                        row.getString("on_behalf_of"),
                        row.getString("act"),
                        row.getString("detail")))
                .list();
    }
}
