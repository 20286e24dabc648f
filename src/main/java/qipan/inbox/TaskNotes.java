package qipan.inbox;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import qipan.shared.Ids;
import qipan.shared.SqlTime;

/** What people did to a task and said about it, in their words. */
@Component
class TaskNotes {

    /** The only act in which people are named. */
    static final String COMMENT = "comment";

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    TaskNotes(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * @param act the word of the HTTP contract, such as {@code claim}
     * @param had who had the task when it was done, null when nobody had
     * @param mentions usernames of those who are named in it
     */
    record Note(
            Instant at,
            String actor,
            @Nullable String onBehalfOf,
            String act,
            @Nullable String detail,
            @Nullable String had,
            List<String> mentions) {

        Note(Instant at, String actor, @Nullable String onBehalfOf, String act, @Nullable String detail) {
            this(at, actor, onBehalfOf, act, detail, null, List.of());
        }
    }

    void add(String task, Note note) {
        add(List.of(task), note);
    }

    /** The same of each of them. */
    void add(Collection<String> tasks, Note note) {
        var notes = new ArrayList<Object[]>();
        var mentions = new ArrayList<Object[]>();
        for (var task : tasks) {
            var id = Ids.next();
            notes.add(new Object[] {
                task, id, SqlTime.toSql(note.at()), note.actor(), note.onBehalfOf(), note.act(), note.detail(), note.had()
            });
            note.mentions().forEach(person -> mentions.add(new Object[] {task, id, person}));
        }
        batches.batchUpdate("insert into inbox_note (task_id, note_id, noted_at, actor, on_behalf_of, act, detail, had)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?)", notes);
        batches.batchUpdate("insert into inbox_mention (task_id, note_id, person) values (?, ?, ?)", mentions);
    }

    /** How often an act was noted since a moment. */
    int count(String task, String act, Instant since) {
        return jdbc.sql("select count(*) from inbox_note where task_id = ? and act = ? and noted_at >= ?")
                .params(task, act, SqlTime.toSql(since))
                .query(Integer.class)
                .single();
    }

    /** Usernames of those who had the task when something was done to it since a moment. */
    List<String> had(String task, Instant since) {
        return jdbc.sql("select distinct had from inbox_note where task_id = ? and noted_at >= ? and had is not null")
                .params(task, SqlTime.toSql(since))
                .query(String.class)
                .list();
    }

    /** In the order of happening. What was said as it stands now, and whom it names: {@link CommentStore}. */
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
