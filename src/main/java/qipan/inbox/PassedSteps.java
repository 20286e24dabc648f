package qipan.inbox;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import qipan.shared.SqlTime;

/** What people have done in an instance so far. */
@Component
class PassedSteps {

    /** Ever more rounds of one instance change nothing about who did a step last. */
    private static final int MOST = 1000;

    /** Who was asked to sign an approval as well did not do the step: work that comes back is not for them to approve alone. */
    private static final String OWN = " and not exists (select 1 from inbox_signer asked where asked.task = inbox_done.task_id)";

    private final JdbcClient jdbc;

    PassedSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Completed tasks, the last one first. */
    List<InboxTask> of(String instance) {
        return jdbc.sql("select * from inbox_done where instance = ? and outcome = 'completed'" + OWN + " order by done_at desc, task_id desc limit " + MOST)
                .param(instance)
                .query(TaskColumns::done)
                .list();
    }

    /** Who did the step last. */
    Optional<String> doer(String instance, String element) {
        return jdbc.sql("select done_by from inbox_done where instance = ? and element = ? and outcome = 'completed'"
                        + " and done_by is not null" + OWN + " order by done_at desc, task_id desc limit 1")
                .params(instance, element)
                .query(String.class)
                .optional();
    }

    /** Whether anybody has done anything in one of the instances, or has taken or commented one of the tasks. Being urged is nobody's touch. */
    boolean touched(Collection<String> instances, Collection<String> tasks) {
        return any("select 1 from inbox_done where instance in (:ids) limit 1", instances)
                || any("select 1 from inbox_note where task_id in (:ids) and act not in ('urge', 'cc') limit 1", tasks);
    }

    /** Whether anybody has done one of the steps, or the same one again, since this task was done. */
    boolean goneOn(InboxTask task, InboxTask.Done done, Collection<String> later) {
        var steps = Stream.concat(later.stream(), Stream.of(task.element())).collect(Collectors.toSet());
        return !jdbc.sql("select 1 from inbox_done where instance = :instance and done_at >= :since and element in (:steps) and outcome = 'completed'"
                        + " and task_id <> :task" + OWN + " limit 1")
                .param("instance", task.where().instance())
                .param("since", SqlTime.toSql(done.at()))
                .param("steps", steps)
                .param("task", task.id())
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    /** Whether anybody has done anything in one of the instances since then. */
    boolean doneIn(Collection<String> instances, Instant since) {
        return !instances.isEmpty()
                && !jdbc.sql("select 1 from inbox_done where instance in (:ids) and done_at >= :since and outcome = 'completed' limit 1")
                        .param("ids", instances)
                        .param("since", SqlTime.toSql(since))
                        .query(Integer.class)
                        .list()
                        .isEmpty();
    }

    /** Whether a task was that of somebody who was asked to sign as well. */
    boolean wasAsked(String task) {
        return any("select 1 from inbox_signer where task in (:ids) limit 1", List.of(task));
    }

    private boolean any(String sql, Collection<String> ids) {
        return !ids.isEmpty()
                && !jdbc.sql(sql).param("ids", ids.stream().collect(Collectors.toSet())).query(Integer.class).list().isEmpty();
    }
}
