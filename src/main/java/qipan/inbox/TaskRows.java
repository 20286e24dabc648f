package qipan.inbox;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import qipan.shared.Refusal;

/** Single tasks by id. */
@Component
class TaskRows {

    private static final String OPEN = "select * from inbox_task where task_id = ?";
    private static final String DONE = "select * from inbox_done where task_id = ?";

    private final JdbcClient jdbc;

    TaskRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<InboxTask> find(String id) {
        return open(OPEN, id).or(() -> done(id));
    }

    /** Those of them that are open. */
    List<InboxTask> open(Collection<String> ids) {
        return jdbc.sql("select * from inbox_task where task_id in (:ids)").param("ids", ids).query(TaskColumns::open).list();
    }

    /**
     * An open task, locked until the transaction ends: of two people who act on it at once the second one waits here and
     * then sees what the first one did.
     */
    Optional<InboxTask> lock(String id) {
        return open(OPEN + " for update", id);
    }

    /** Those of them that are open, locked in an order that everybody keeps. */
    List<InboxTask> lock(Collection<String> ids) {
        return jdbc.sql("select * from inbox_task where task_id in (:ids) order by task_id for update")
                .param("ids", ids)
                .query(TaskColumns::open)
                .list();
    }

    Optional<InboxTask> done(String id) {
        return jdbc.sql(DONE).param(id).query(TaskColumns::done).optional();
    }

    /** Those of them that are done. */
    List<InboxTask> done(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select * from inbox_done where task_id in (:ids)").param("ids", ids).query(TaskColumns::done).list();
    }

    private Optional<InboxTask> open(String sql, String id) {
        return jdbc.sql(sql).param(id).query(TaskColumns::open).optional();
    }

    /** Whether a task of these queues belongs to the same work: to this process instance, what called it or what it calls. */
    boolean anyIn(List<String> queues, String root) {
        return !jdbc.sql("select 1 from inbox_task where queue in (:queues) and root_instance = :root limit 1")
                .param("queues", queues)
                .param("root", root)
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    /** Those of a queue that belong to the same work. */
    List<InboxTask> in(String queue, String root) {
        return jdbc.sql("select * from inbox_task where queue = ? and root_instance = ?").params(queue, root).query(TaskColumns::open).list();
    }

    static Refusal unknown(String id) {
        return Refusal.notFound("inbox.unknownTask", id);
    }
}
