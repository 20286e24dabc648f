package qipan.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import qipan.shared.Cursor;
import qipan.shared.Page;
import qipan.shared.Refusal;
import qipan.shared.SqlTime;

/** Campaigns in the database. */
@Repository
class CampaignStore {

    private static final String COLUMNS = "select id, name, playbook, playbook_version, status, start_date, parameters,"
            + " form_values, process_instance, created_by, created_at, launched_at, ended_at, revision from campaign ";

    private final JdbcClient jdbc;

    CampaignStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Campaign> find(String id) {
        return jdbc.sql(COLUMNS + "where id = ?").param(id).query(CampaignStore::campaign).optional();
    }

    Optional<Campaign> findByInstance(String processInstance) {
        return jdbc.sql(COLUMNS + "where process_instance = ?")
                .param(processInstance)
                .query(CampaignStore::campaign)
                .optional();
    }

    boolean nameTaken(String name, String exceptId) {
        return jdbc.sql("select count(*) from campaign where name = ? and id <> ?")
                        .params(name, exceptId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Newest first. */
    Page<Campaign> list(@Nullable String status, @Nullable String text, int limit, @Nullable String after) {
        var position = after == null ? null : Cursor.read(after, 2);
        var rows = jdbc.sql(COLUMNS + """
                        where (:status is null or status = :status)
                          and (:text is null or name like :text)
                          and (:id is null or created_at < :at or (created_at = :at and id < :id))
                        order by created_at desc, id desc limit :limit
                        """)
                .param("status", status)
                .param("text", text == null ? null : "%" + text + "%")
                .param("at", position == null ? null : LocalDateTime.parse(position.get(0)))
                .param("id", position == null ? null : position.get(1))
                .param("limit", limit + 1)
                .query(CampaignStore::campaign)
                .list();
        return Page.of(rows, limit, row -> Cursor.write(SqlTime.toSql(row.createdAt()), row.id()), null);
    }

    void insert(Campaign campaign) {
        jdbc.sql("insert into campaign (id, name, playbook, status, start_date, parameters, form_values, created_by,"
                        + " created_at, revision) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0)")
                .params(
                        campaign.id(),
                        campaign.name(),
                        campaign.playbook(),
                        campaign.status().word(),
                        campaign.startDate(),
                        JsonColumn.write(campaign.parameters()),
                        JsonColumn.write(campaign.values()),
                        campaign.createdBy(),
                        SqlTime.toSql(campaign.createdAt()))
                .update();
    }

    /** Replaces what a draft says. */
    void update(Campaign campaign) {
        var changed = jdbc.sql("update campaign set name = ?, start_date = ?, parameters = ?, form_values = ?,"
                        + " revision = revision + 1 where id = ? and revision = ?")
                .params(
                        campaign.name(),
                        campaign.startDate(),
                        JsonColumn.write(campaign.parameters()),
                        JsonColumn.write(campaign.values()),
                        campaign.id(),
                        campaign.revision())
                .update();
        refuseWhenNone(changed);
    }

    /** Takes the next revision for a change that is stored elsewhere. */
    void touch(String id, int revision) {
        refuseWhenNone(jdbc.sql("update campaign set revision = revision + 1 where id = ? and revision = ?")
                .params(id, revision)
                .update());
    }

    void launched(String id, int revision, String instance, int version, Instant at) {
        var changed = jdbc.sql("update campaign set status = 'running', process_instance = ?, playbook_version = ?,"
                        + " launched_at = ?, revision = revision + 1 where id = ? and revision = ?")
                .params(instance, version, SqlTime.toSql(at), id, revision)
                .update();
        refuseWhenNone(changed);
    }

    private static void refuseWhenNone(int changed) {
        if (changed == 0) {
            throw Refusal.conflict("campaign.changedMeanwhile");
        }
    }

    void status(String id, CampaignStatus status) {
        jdbc.sql("update campaign set status = ?, revision = revision + 1 where id = ? and status not in ('completed',"
                        + " 'cancelled')")
                .params(status.word(), id)
                .update();
    }

    void startDate(String id, LocalDate day) {
        jdbc.sql("update campaign set start_date = ?, revision = revision + 1 where id = ?").params(day, id).update();
    }

    void ended(String id, CampaignStatus status, Instant at) {
        jdbc.sql("update campaign set status = ?, ended_at = ?, revision = revision + 1 where id = ? and ended_at is null")
                .params(status.word(), SqlTime.toSql(at), id)
                .update();
    }

    /** Names of those that exist, by id. */
    Map<String, String> names(Collection<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc.sql("select id, name from campaign where id in (:ids)")
                        .param("ids", ids)
                        .query((row, number) -> Map.entry(row.getString("id"), row.getString("name")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Campaign campaign(ResultSet row, int number) throws SQLException {
        return new Campaign(
                row.getString("id"),
                row.getString("name"),
                row.getString("playbook"),
                row.getObject("playbook_version", Integer.class),
                CampaignStatus.of(row.getString("status")),
                row.getObject("start_date", LocalDate.class),
                JsonColumn.map(row.getString("parameters")),
                JsonColumn.map(row.getString("form_values")),
                row.getString("process_instance"),
                row.getString("created_by"),
                SqlTime.fromSql(row.getObject("created_at", LocalDateTime.class)),
                SqlTime.fromSql(row.getObject("launched_at", LocalDateTime.class)),
                SqlTime.fromSql(row.getObject("ended_at", LocalDateTime.class)),
                row.getInt("revision"));
    }
}
