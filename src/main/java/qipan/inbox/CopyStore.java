package qipan.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import qipan.shared.Page;
import qipan.shared.SqlTime;

/** Who is shown which task, and who has looked. */
@Repository
class CopyStore {

    private final JdbcClient jdbc;

    CopyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when the person has one already */
    boolean insert(Copy copy) {
        try {
            jdbc.sql("insert into inbox_copy (person, task_id, sent_at, sent_by, on_behalf_of, words) values (?, ?, ?, ?, ?, ?)")
                    .params(copy.person(), copy.task(), SqlTime.toSql(copy.sentAt()), copy.sentBy(), copy.onBehalfOf(), copy.words())
                    .update();
            return true;
        } catch (DuplicateKeyException sentBefore) {
            return false;
        }
    }

    boolean has(String person, String task) {
        return !jdbc.sql("select 1 from inbox_copy where person = ? and task_id = ?")
                .params(person, task)
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    /** Only the first time counts. */
    void read(String person, String task, Instant at) {
        jdbc.sql("update inbox_copy set read_at = ? where person = ? and task_id = ? and read_at is null")
                .params(SqlTime.toSql(at), person, task)
                .update();
    }

    /** In the order of sending. */
    List<Copy> of(String task) {
        return jdbc.sql("select * from inbox_copy where task_id = ? order by sent_at, person").param(task).query(CopyStore::copy).list();
    }

    /** The latest first, from a position on. */
    List<Copy> to(String person, boolean unread, @Nullable LocalDateTime time, @Nullable String task, int limit) {
        return jdbc.sql("select * from inbox_copy where person = :person" + (unread ? " and read_at is null" : "")
                        + (time == null ? "" : " and sent_at <= :time and (sent_at < :time or task_id < :task)")
                        + " order by sent_at desc, task_id desc limit :limit")
                .param("person", person)
                .param("time", time)
                .param("task", task)
                .param("limit", limit)
                .query(CopyStore::copy)
                .list();
    }

    /** Counted no further than lists are. */
    long unread(String person) {
        return jdbc.sql("select count(*) from (select 1 from inbox_copy where person = ? and read_at is null limit ?) unread")
                .params(person, Page.COUNT_CAP + 1)
                .query(Long.class)
                .single();
    }

    /** The tasks by id, open or done. */
    Map<String, InboxTask> tasks(Collection<String> ids) {
        var found = new HashMap<String, InboxTask>();
        if (!ids.isEmpty()) {
            jdbc.sql("select * from inbox_done where task_id in (:ids)").param("ids", ids).query(TaskColumns::done).list()
                    .forEach(task -> found.put(task.id(), task));
            jdbc.sql("select * from inbox_task where task_id in (:ids)").param("ids", ids).query(TaskColumns::open).list()
                    .forEach(task -> found.put(task.id(), task));
        }
        return found;
    }

    private static Copy copy(ResultSet row, int number) throws SQLException {
        return new Copy(
                row.getString("person"),
                row.getString("task_id"),
                Objects.requireNonNull(SqlTime.fromSql(row.getObject("sent_at", LocalDateTime.class))),
                row.getString("sent_by"),
                row.getString("on_behalf_of"),
                row.getString("words"),
                SqlTime.fromSql(row.getObject("read_at", LocalDateTime.class)));
    }
}
