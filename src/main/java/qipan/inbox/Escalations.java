package qipan.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import qipan.security.Actor;
import qipan.shared.SqlTime;

/**
 * Whom it was told that a task is late: they see it as its campaign does for as long as it is open and late. And whom it was told
 * that the program decided on it: they may look at it (ADR 0025).
 */
@Service
public class Escalations {

    /** As long as notices stay. */
    private static final Duration KEPT = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final Clock clock;

    Escalations(JdbcClient jdbc, JdbcOperations batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** To be written in the transaction that tells them, which has locked the task. Some may have been told when it was late before. */
    public void told(String task, Collection<String> people, Instant at) {
        var others = new TreeSet<>(people);
        others.removeAll(of(task));
        batches.batchUpdate(
                "insert into inbox_escalation (person, task_id, told_at) values (?, ?, ?)",
                others.stream().map(person -> new Object[] {person, task, SqlTime.toSql(at)}).toList());
    }

    /** Whether it is late and this person knows. */
    boolean opens(String person, InboxTask task) {
        return isLate(task) && has(person, task.id());
    }

    /** Whether the program decided on it and this person knows. */
    boolean shows(String person, InboxTask task) {
        return task.done() != null && Actor.SYSTEM.equals(task.done().by()) && has(person, task.id());
    }

    private boolean isLate(InboxTask task) {
        return task.done() == null && task.late(clock.instant());
    }

    private boolean has(String person, String task) {
        return !jdbc.sql("select 1 from inbox_escalation where person = ? and task_id = ?").params(person, task).query(Integer.class).list().isEmpty();
    }

    /** Whether the person knows of a late task of the same work, whose form may show what another one was answered. */
    boolean opensIn(String person, String root) {
        return !jdbc.sql("select 1 from inbox_escalation told join inbox_task late on late.task_id = told.task_id"
                        + " where told.person = ? and late.root_instance = ? and late.due_at < ? limit 1")
                .params(person, root, SqlTime.toSql(clock.instant()))
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    /** Those who know, as long as it is late. */
    List<String> of(InboxTask task) {
        return isLate(task) ? of(task.id()) : List.of();
    }

    private List<String> of(String task) {
        return jdbc.sql("select person from inbox_escalation where task_id = ? order by person").param(task).query(String.class).list();
    }

    /** A task that is still late stays known. */
    @Scheduled(initialDelay = 600_000, fixedDelay = 3_600_000)
    void forget() {
        jdbc.sql("delete from inbox_escalation where told_at < ?"
                        + " and not exists (select 1 from inbox_task t where t.task_id = inbox_escalation.task_id)")
                .param(SqlTime.toSql(clock.instant().minus(KEPT)))
                .update();
    }
}
