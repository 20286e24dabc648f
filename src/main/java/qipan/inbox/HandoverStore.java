package qipan.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import qipan.inbox.Handover.Failure;
import qipan.shared.Refusal;
import qipan.shared.SqlTime;

/** Handovers, and the queue that each of them works off. */
@Repository
class HandoverStore {

    private static final int LONGEST = 500;
    private static final String QUEUE = " from inbox_task t where t.queue = :queue"
            + " and (:everywhere = 1 or t.campaign in (:campaigns))";
    private static final String FAILURE =
            "select 1 from handover_failure f where f.handover = :handover and f.task = t.task_id and f.reason";

    private final JdbcClient jdbc;

    HandoverStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open tasks of a person that one process has in one campaign for the same roles. */
    record Pile(
            @Nullable String campaign, @Nullable String campaignName, String process, List<String> roles, int tasks, int held) {}

    List<Pile> piles(String person, @Nullable List<String> campaigns) {
        return queue("select t.campaign, t.campaign_name, t.process, t.roles, count(*) as tasks, sum(case when t.held then 1 else 0 end) as held"
                        + QUEUE + " group by t.campaign, t.campaign_name, t.process, t.roles order by t.campaign_name, t.roles, t.process", person, campaigns)
                .query((row, number) -> new Pile(
                        row.getString("campaign"), row.getString("campaign_name"), row.getString("process"), TaskColumns.roles(row.getString("roles")),
                        row.getInt("tasks"), row.getInt("held")))
                .list();
    }

    /** A task that a person has, and which step of which model it is. */
    record OpenStep(String task, String name, @Nullable String campaignName, List<String> roles, String definition, String element) {}

    List<OpenStep> steps(String person, @Nullable List<String> campaigns) {
        return queue("select t.task_id, t.name, t.campaign_name, t.roles, t.definition, t.element" + QUEUE
                        + " order by t.due_at, t.task_id", person, campaigns)
                .query((row, number) -> new OpenStep(
                        row.getString("task_id"), row.getString("name"), row.getString("campaign_name"),
                        TaskColumns.roles(row.getString("roles")), row.getString("definition"), row.getString("element")))
                .list();
    }

    /** Tasks that are still to move, the most urgent first. Of a handover that was through and is tried again: those that failed. */
    List<String> left(Handover handover, int limit) {
        return queue("select t.task_id" + QUEUE + " and case when (select retried from handover where id = :handover)"
                        + " then exists (" + FAILURE + " = '') else not exists (" + FAILURE + " <> '') end"
                        + " order by t.due_at, t.task_id limit :limit", handover.person(), handover.campaigns())
                .param("handover", handover.id())
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    private StatementSpec queue(String sql, String person, @Nullable List<String> campaigns) {
        return jdbc.sql(sql)
                .param("queue", Queues.ofPerson(person))
                .param("everywhere", campaigns == null ? 1 : 0)
                .param("campaigns", campaigns == null ? List.of("") : campaigns);
    }

    /** @throws Refusal 409 when one of the two takes part in another handover that is at work */
    void insert(Handover handover) {
        engage(handover);
        jdbc.sql("insert into handover (id, person, successor, campaigns, reason, begun_by, on_behalf_of, begun_at, places, tasks,"
                        + " moved, failed) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0)")
                .params(handover.id(), handover.person(), handover.successor(),
                        handover.campaigns() == null ? null : String.join(",", handover.campaigns()), handover.reason(), handover.by(),
                        handover.onBehalfOf(), SqlTime.toSql(handover.begunAt()), handover.places(), handover.tasks())
                .update();
    }

    private void engage(Handover handover) {
        try {
            Stream.of(handover.person(), handover.successor()).sorted().forEach(username ->
                    jdbc.sql("insert into handover_person (username, handover) values (?, ?)").params(username, handover.id()).update());
        } catch (DuplicateKeyException busy) {
            throw Refusal.conflict("inbox.handover.atWork");
        }
    }

    /**
     * What had failed is to be done again.
     *
     * @throws Refusal as {@link #insert}
     */
    void again(Handover handover) {
        if (!handover.atWork()) {
            engage(handover);
        }
        jdbc.sql("update handover_failure set reason = '' where handover = ?").param(handover.id()).update();
        jdbc.sql("update handover set retried = true where id = ? and ended_at is not null").param(handover.id()).update();
        jdbc.sql("update handover set failed = 0, ended_at = null where id = ?").param(handover.id()).update();
    }

    Optional<Handover> find(String id) {
        return jdbc.sql("select * from handover where id = ?").param(id).query(HandoverStore::handover).optional();
    }

    /** Newest first. */
    List<Handover> latest(String person, int limit) {
        return jdbc.sql("select * from handover where person = ? order by begun_at desc, id desc limit ?")
                .params(person, limit)
                .query(HandoverStore::handover)
                .list();
    }

    /** Those whose new tasks go to others, some of them when they are more than the limit. */
    Set<String> leavers(int limit) {
        return jdbc.sql("select distinct person from handover where released_at is null limit ?").param(limit).query(String.class).set();
    }

    /** By which new tasks that are meant for the person go to others, newest first. */
    List<Handover> inForce(String person) {
        return jdbc.sql("select * from handover where person = ? and released_at is null order by begun_at desc, id desc")
                .param(person)
                .query(HandoverStore::handover)
                .list();
    }

    void release(String id, Instant at) {
        jdbc.sql("update handover set released_at = ? where id = ?").params(SqlTime.toSql(at), id).update();
    }

    void through(String id, int moved, int offered) {
        jdbc.sql("update handover set moved = moved + ?, offered = offered + ? where id = ?").params(moved, offered, id).update();
    }

    void failed(String id, String task, String reason) {
        jdbc.sql("delete from handover_failure where handover = ? and task = ?").params(id, task).update();
        jdbc.sql("insert into handover_failure (handover, task, reason) values (?, ?, ?)")
                .params(id, task, reason.substring(0, Math.min(LONGEST, reason.length())))
                .update();
        jdbc.sql("update handover set failed = failed + 1 where id = ?").param(id).update();
    }

    List<Failure> failures(String id, int limit) {
        return jdbc.sql("select task, reason from handover_failure where handover = ? and reason <> '' order by task limit ?")
                .params(id, limit)
                .query((row, number) -> new Failure(row.getString("task"), row.getString("reason")))
                .list();
    }

    /** @return false when somebody has ended it already */
    boolean end(String id, Instant at) {
        jdbc.sql("delete from handover_person where handover = ?").param(id).update();
        return jdbc.sql("update handover set ended_at = ? where id = ? and ended_at is null").params(SqlTime.toSql(at), id).update() > 0;
    }

    private static Handover handover(ResultSet row, int number) throws SQLException {
        var campaigns = row.getString("campaigns");
        return new Handover(
                row.getString("id"),
                row.getString("person"),
                row.getString("successor"),
                campaigns == null ? null : List.of(campaigns.split(",")),
                row.getString("reason"),
                row.getString("begun_by"),
                row.getString("on_behalf_of"),
                Objects.requireNonNull(SqlTime.fromSql(row.getObject("begun_at", LocalDateTime.class))),
                SqlTime.fromSql(row.getObject("ended_at", LocalDateTime.class)),
                row.getInt("places"),
                row.getInt("tasks"),
                row.getInt("moved"),
                row.getInt("offered"),
                row.getInt("failed"),
                row.getObject("released_at") == null);
    }
}
