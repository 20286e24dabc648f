package qipan.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import qipan.security.CurrentActor;
import qipan.shared.AfterCommit;
import qipan.shared.Refusal;
import qipan.shared.SqlTime;
import qipan.shared.TransactionMemory;

/**
 * Keeps the keys under which acts were done, each in the transaction of its act. Of two requests with the same key the later
 * one waits here for the earlier; if that is refused, nothing is kept and the later one is judged anew.
 */
@Component
class Intents {

    private final JdbcClient jdbc;
    private final CurrentActor current;
    private final Clock clock;
    private final TransactionMemory<String, Boolean> begun = new TransactionMemory<>();

    Intents(JdbcClient jdbc, CurrentActor current, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Whether the intent of this request was carried out on this task by an earlier request.
     *
     * @throws Refusal 422 when the earlier one asked for something else
     */
    boolean doneBefore(String task) {
        var intent = Intent.current();
        if (intent == null || intent.done().contains(task) || begun.find(task) != null) {
            return false;
        }
        var person = current.get().username();
        try {
            jdbc.sql("insert into inbox_intent (person, intent, task_id, content, done_at) values (?, ?, ?, ?, ?)")
                    .params(person, intent.key(), task, Hash.of(intent.content()), SqlTime.toSql(clock.instant()))
                    .update();
        } catch (DuplicateKeyException again) {
            refuseOther(person, intent, task);
            return true;
        }
        begun.put(task, true);
        AfterCommit.run(() -> intent.done().add(task));
        return false;
    }

    /** When the intent of this request was first carried out on this task. */
    Instant since(String task) {
        var intent = Objects.requireNonNull(Intent.current());
        return Objects.requireNonNull(SqlTime.fromSql(jdbc.sql("select done_at from inbox_intent where person = ? and intent = ? and task_id = ?")
                .params(current.get().username(), intent.key(), task)
                .query(LocalDateTime.class)
                .single()));
    }

    private void refuseOther(String person, Intent intent, String task) {
        var content = jdbc.sql("select content from inbox_intent where person = ? and intent = ? and task_id = ?")
                .params(person, intent.key(), task)
                .query(String.class)
                .single();
        if (!content.equals(Hash.of(intent.content()))) {
            throw Refusal.invalid("inbox.intent.other", List.of());
        }
    }
}
