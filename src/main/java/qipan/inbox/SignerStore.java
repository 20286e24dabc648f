package qipan.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import qipan.inbox.Signer.State;
import qipan.inbox.Signer.Turn;
import qipan.shared.SqlTime;

/** Who was asked to sign as well; what became of them is told by their tasks. */
@Component
class SignerStore {

    private static final String SELECT = """
            select s.id, s.root, s.beside, s.task, coalesce(mine.assignee, ended.done_by, s.person) as person, s.turn, s.reason,
                   s.asked_by, s.asked_at, s.removed_at, mine.task_id is not null as signing, ended.outcome, theirs.task_id is not null as may_come
              from inbox_signer s
              left join inbox_task mine on mine.task_id = s.task
              left join inbox_done ended on ended.task_id = s.task
              left join inbox_task theirs on theirs.task_id = s.beside
            """;

    private final JdbcClient jdbc;

    SignerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Signer signer) {
        jdbc.sql("insert into inbox_signer (id, root, beside, task, person, turn, reason, asked_by, asked_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(signer.id(), signer.root(), signer.beside(), signer.task(), signer.person(), word(signer.turn()), signer.reason(),
                        signer.askedBy(), SqlTime.toSql(signer.askedAt()))
                .update();
    }

    /** It is this signer's turn. */
    void begin(String id, String task) {
        jdbc.sql("update inbox_signer set task = ? where id = ?").params(task, id).update();
    }

    void remove(String id, Instant at) {
        jdbc.sql("update inbox_signer set removed_at = ? where id = ?").params(SqlTime.toSql(at), id).update();
    }

    Optional<Signer> find(String id) {
        return jdbc.sql(SELECT + " where s.id = ?").param(id).query(SignerStore::signer).optional();
    }

    /** Whoever was asked so that this task came about. */
    Optional<Signer> ofTask(String task) {
        return jdbc.sql(SELECT + " where s.task = ?").param(task).query(SignerStore::signer).optional();
    }

    List<Signer> around(String root) {
        return jdbc.sql(SELECT + " where s.root = ? order by s.asked_at, s.id").param(root).query(SignerStore::signer).list();
    }

    /** All who were asked in the rounds in which somebody was asked beside one of the tasks. */
    List<Signer> aroundAny(Collection<String> tasks) {
        return jdbc.sql(SELECT + " where s.root in (select b.root from inbox_signer b where b.beside in (:tasks)) order by s.asked_at, s.id")
                .param("tasks", tasks)
                .query(SignerStore::signer)
                .list();
    }

    /** Of a step of several people that is over only those know its round who asked somebody or were asked. */
    String rootOf(String task) {
        return jdbc.sql("select root from inbox_signer where task = ? union select root from inbox_signer where beside = ?")
                .params(task, task).query(String.class).list().stream().findFirst().orElse(task);
    }

    /** Who has the tasks, or did them. */
    Map<String, String> people(Collection<String> tasks) {
        var people = new HashMap<String, String>();
        if (!tasks.isEmpty()) {
            jdbc.sql("""
                    select task_id, assignee as person from inbox_task where task_id in (:tasks) and assignee is not null
                    union all select task_id, done_by from inbox_done where task_id in (:tasks) and done_by is not null
                    """)
                    .param("tasks", tasks)
                    .query(row -> {
                        people.put(row.getString(1), row.getString(2));
                    });
        }
        return people;
    }

    /** Open tasks of a step, locked in an order that everybody keeps. */
    List<String> lockStep(InboxTask task) {
        return jdbc.sql("select task_id from inbox_task where instance = ? and element = ? order by task_id for update")
                .params(task.where().instance(), task.element())
                .query(String.class)
                .list();
    }

    /** Whether a person has one of a step's open tasks. */
    boolean hasOf(InboxTask task, String person) {
        return !jdbc.sql("select 1 from inbox_task where instance = ? and element = ? and assignee = ?")
                .params(task.where().instance(), task.element(), person)
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    boolean isOpen(String task) {
        return !jdbc.sql("select 1 from inbox_task where task_id = ?").param(task).query(Integer.class).list().isEmpty();
    }

    private static Signer signer(ResultSet row, int number) throws SQLException {
        return new Signer(
                row.getString("id"),
                row.getString("root"),
                row.getString("beside"),
                row.getString("task"),
                row.getString("person"),
                Turn.valueOf(row.getString("turn").toUpperCase(Locale.ROOT)),
                row.getString("reason"),
                row.getString("asked_by"),
                Objects.requireNonNull(SqlTime.fromSql(row.getObject("asked_at", LocalDateTime.class))),
                state(row));
    }

    private static State state(ResultSet row) throws SQLException {
        if (row.getObject("removed_at") != null) {
            return State.REMOVED;
        }
        if (row.getBoolean("signing")) {
            return State.SIGNING;
        }
        if (row.getString("task") == null) {
            return row.getBoolean("may_come") ? State.WAITING : State.DROPPED;
        }
        return "completed".equals(row.getString("outcome")) ? State.SIGNED : State.DROPPED;
    }

    static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
