package qipan.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import qipan.campaign.BulkAct.Status;
import qipan.shared.SqlTime;

/** Bulk acts, and what each of them has still to do. */
@Repository
class BulkActStore {

    private static final String COLUMNS = "select id, campaign, kind, detail, begun_by, on_behalf_of, begun_at, ended_at, status,"
            + " total, done, failed, changed from bulk_act ";
    private static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    BulkActStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** An instance that could not be reached, and why. */
    record Failure(String instance, String message) {}

    /** Acts of one campaign begin and end one after the other. */
    void lock(String campaign) {
        jdbc.sql("select id from campaign where id = ? for update").param(campaign).query(String.class).optional();
    }

    /** Whether an act of the campaign is at work, or waits for one. */
    boolean anyOpen(String campaign) {
        return anyWith(campaign, Status.RUNNING) || anyWith(campaign, Status.WAITING);
    }

    boolean anyWith(String campaign, Status status) {
        return jdbc.sql("select id from bulk_act where campaign = ? and status = ? limit 1")
                .params(campaign, word(status))
                .query(String.class)
                .optional()
                .isPresent();
    }

    void insert(BulkAct act) {
        jdbc.sql("insert into bulk_act (id, campaign, kind, detail, begun_by, on_behalf_of, begun_at, ended_at, status, total,"
                        + " done, failed, changed) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        act.id(),
                        act.campaign(),
                        act.kind(),
                        JsonColumn.write(act.detail()),
                        act.by(),
                        act.onBehalfOf(),
                        SqlTime.toSql(act.begunAt()),
                        SqlTime.toSql(act.endedAt()),
                        word(act.status()),
                        act.total(),
                        act.done(),
                        act.failed(),
                        act.changed())
                .update();
    }

    void insertItems(String act, List<String> instances, int chunkSize) {
        var rows = new ArrayList<Object[]>();
        for (var index = 0; index < instances.size(); index++) {
            rows.add(new Object[] {act, index / chunkSize, instances.get(index)});
        }
        batches.batchUpdate("insert into bulk_act_item (act, chunk, item) values (?, ?, ?)", rows);
    }

    Optional<BulkAct> find(String id) {
        return jdbc.sql(COLUMNS + "where id = ?").param(id).query(BulkActStore::act).optional();
    }

    /** Newest first. */
    List<BulkAct> latest(String campaign, int limit) {
        return jdbc.sql(COLUMNS + "where campaign = ? order by begun_at desc, id desc limit ?")
                .params(campaign, limit)
                .query(BulkActStore::act)
                .list();
    }

    Optional<BulkAct> nextWaiting(String campaign) {
        return jdbc.sql(COLUMNS + "where campaign = ? and status = 'waiting' order by id limit 1")
                .param(campaign)
                .query(BulkActStore::act)
                .optional();
    }

    List<String> toDo(String act, int chunk) {
        return jdbc.sql("select item from bulk_act_item where act = ? and chunk = ? and failure is null order by item")
                .params(act, chunk)
                .query(String.class)
                .list();
    }

    List<Integer> unfinishedChunks(String act) {
        return jdbc.sql("select distinct chunk from bulk_act_item where act = ? and failure is null order by chunk")
                .param(act)
                .query(Integer.class)
                .list();
    }

    /**
     * Takes instances for doing. The row is the key: only one transaction ever gets an instance.
     *
     * @return those that it got
     */
    List<String> take(String act, int chunk, List<String> instances) {
        var taken = batches.batchUpdate(
                "delete from bulk_act_item where act = ? and chunk = ? and item = ?",
                instances.stream().map(instance -> new Object[] {act, chunk, instance}).toList());
        return IntStream.range(0, taken.length).filter(index -> taken[index] != 0).mapToObj(instances::get).toList();
    }

    void failed(String act, int chunk, String instance, String message) {
        jdbc.sql("update bulk_act_item set failure = ? where act = ? and chunk = ? and item = ?")
                .params(message.substring(0, Math.min(LONGEST, message.length())), act, chunk, instance)
                .update();
    }

    void count(String act, int done, int failed, int changed) {
        jdbc.sql("update bulk_act set done = done + ?, failed = failed + ?, changed = changed + ? where id = ?")
                .params(done, failed, changed, act)
                .update();
    }

    List<Failure> failures(String act, int limit) {
        return jdbc.sql("select item, failure from bulk_act_item where act = ? and failure is not null order by chunk, item limit ?")
                .params(act, limit)
                .query((row, number) -> new Failure(row.getString("item"), row.getString("failure")))
                .list();
    }

    /** What had failed is to be done again. */
    void forgetFailures(String act) {
        jdbc.sql("update bulk_act_item set failure = null where act = ?").param(act).update();
        jdbc.sql("update bulk_act set failed = 0 where id = ?").param(act).update();
    }

    void status(String act, Status status) {
        jdbc.sql("update bulk_act set status = ?, ended_at = null where id = ?").params(word(status), act).update();
    }

    void ended(String act, Instant at) {
        jdbc.sql("update bulk_act set status = 'done', ended_at = ? where id = ?").params(SqlTime.toSql(at), act).update();
    }

    private static String word(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static BulkAct act(ResultSet row, int number) throws SQLException {
        return new BulkAct(
                row.getString("id"),
                row.getString("campaign"),
                row.getString("kind"),
                JsonColumn.map(row.getString("detail")),
                row.getString("begun_by"),
                row.getString("on_behalf_of"),
                SqlTime.fromSql(row.getObject("begun_at", LocalDateTime.class)),
                SqlTime.fromSql(row.getObject("ended_at", LocalDateTime.class)),
                Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("failed"),
                row.getInt("changed"));
    }
}
