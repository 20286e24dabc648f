package qipan.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import qipan.shared.BusinessKey;
import qipan.shared.Cursor;
import qipan.shared.Page;
import qipan.shared.SqlTime;
import qipan.shared.TransactionMemory;

/** The ledger's rows. */
@Repository
class GroupStore {

    /** All that {@link #row} reads. */
    static final String COLUMNS = "select campaign, code, name, size, owner, host, tags, status, wave, variant,"
            + " process_instance, step, step_name, started_at, ended_at, chat_id, send_state, send_at from campaign_group ";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    /** Asked for each task of a group, often of many groups in one transaction. */
    private final TransactionMemory<BusinessKey, Stewards> stewards = new TransactionMemory<>();

    GroupStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    Optional<GroupRow> find(String campaign, String code) {
        return jdbc.sql(COLUMNS + "where campaign = ? and code = ?")
                .params(campaign, code)
                .query(GroupStore::row)
                .optional();
    }

    /** Who a group belongs to; nobody when there is no such group. */
    Stewards stewards(String campaign, String code) {
        return stewards.get(BusinessKey.ofGroup(campaign, code),
                group -> find(campaign, code).map(Stewards::of).orElse(new Stewards(null, null)));
    }

    /** Reads at once what {@link #stewards} will be asked for in this transaction. */
    void lookAtStewards(String campaign, Collection<String> codes) {
        of(campaign, codes).forEach(row -> stewards.put(BusinessKey.ofGroup(campaign, row.code()), Stewards.of(row)));
    }

    Set<String> codes(String campaign) {
        return new HashSet<>(jdbc.sql("select code from campaign_group where campaign = ?")
                .param(campaign)
                .query(String.class)
                .list());
    }

    /** Adds new groups and changes known ones, in batches; known ones keep what the engine has told of them, and their chat unless another is named. */
    void upsert(String campaign, Collection<GroupEntry> entries) {
        stewards.forget();
        var known = codes(campaign);
        var changed = entries.stream().filter(entry -> known.contains(entry.code())).map(entry -> of(campaign, entry));
        var added = entries.stream().filter(entry -> !known.contains(entry.code())).map(entry -> of(campaign, entry));
        batches.batchUpdate(
                "update campaign_group set name = :name, size = :size, owner = :owner, host = :host, tags = :tags,"
                        + " chat_id = coalesce(:chatId, chat_id)"
                        + " where campaign = :campaign and code = :code",
                changed.toArray(SqlParameterSource[]::new));
        batches.batchUpdate(
                "insert into campaign_group (campaign, code, name, size, owner, host, tags, chat_id, status, wave, chunk)"
                        + " values (:campaign, :code, :name, :size, :owner, :host, :tags, :chatId, 'pending', 0, 0)",
                added.toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource of(String campaign, GroupEntry entry) {
        return new MapSqlParameterSource("campaign", campaign)
                .addValue("code", entry.code())
                .addValue("name", entry.name())
                .addValue("size", entry.size())
                .addValue("owner", entry.owner())
                .addValue("host", entry.host())
                .addValue("tags", entry.tags())
                .addValue("chatId", entry.chatId());
    }

    Map<GroupStatus, Long> counts(String campaign) {
        var counts = new EnumMap<GroupStatus, Long>(GroupStatus.class);
        jdbc.sql("select status, count(*) as n from campaign_group where campaign = ? group by status")
                .param(campaign)
                .query(row -> {
                    counts.put(GroupStatus.of(row.getString("status")), row.getLong("n"));
                });
        return counts;
    }

    Page<GroupRow> page(String campaign, LedgerQuery query) {
        var after = query.after() == null ? null : Cursor.read(query.after(), 1).get(0);
        var parameters = new MapSqlParameterSource("campaign", campaign)
                .addValue("statuses", query.statuses())
                .addValue("step", query.step())
                .addValue("text", query.text() == null ? null : "%" + query.text() + "%")
                .addValue("after", after)
                .addValue("limit", query.limit() + 1);
        var rows = jdbc.sql(COLUMNS + filter(query) + " and (:after is null or code > :after) order by code limit :limit")
                .paramSource(parameters)
                .query(GroupStore::row)
                .list();
        var count = jdbc.sql("select count(*) from (select 1 as one from campaign_group " + filter(query) + " limit "
                        + (Page.COUNT_CAP + 1) + ") as counted")
                .paramSource(parameters)
                .query(Long.class)
                .single();
        return Page.of(rows, query.limit(), row -> Cursor.write(row.code()), Page.capped(count));
    }

    private static String filter(LedgerQuery query) {
        return "where campaign = :campaign"
                + (query.statuses().isEmpty() ? "" : " and status in (:statuses)")
                + (query.step() == null ? "" : " and step = :step")
                + (query.text() == null ? "" : " and (code like :text or name like :text)");
    }

    List<GroupRow> of(String campaign, Collection<String> codes) {
        return codes.isEmpty()
                ? List.of()
                : jdbc.sql(COLUMNS + "where campaign = :campaign and code in (:codes) order by code")
                        .param("campaign", campaign)
                        .param("codes", codes)
                        .query(GroupStore::row)
                        .list();
    }

    static GroupRow row(ResultSet row, int number) throws SQLException {
        return new GroupRow(
                row.getString("campaign"),
                row.getString("code"),
                row.getString("name"),
                row.getInt("size"),
                row.getString("owner"),
                row.getString("host"),
                row.getString("tags"),
                GroupStatus.of(row.getString("status")),
                row.getInt("wave"),
                row.getString("variant"),
                row.getString("process_instance"),
                row.getString("step"),
                row.getString("step_name"),
                SqlTime.fromSql(row.getObject("started_at", LocalDateTime.class)),
                SqlTime.fromSql(row.getObject("ended_at", LocalDateTime.class)),
                row.getString("chat_id"),
                row.getString("send_state"),
                SqlTime.fromSql(row.getObject("send_at", LocalDateTime.class)));
    }

    /** The people that the ledger names for a group. */
    record Stewards(@Nullable String host, @Nullable String owner) {

        static Stewards of(GroupRow row) {
            return new Stewards(row.host(), row.owner());
        }
    }

    /** What a manager says of a group. */
    record GroupEntry(
            String code,
            String name,
            int size,
            @Nullable String owner,
            @Nullable String host,
            @Nullable String tags,
            @Nullable String chatId) {}

    /** A question to the ledger. */
    record LedgerQuery(
            List<String> statuses, @Nullable String step, @Nullable String text, int limit, @Nullable String after) {}
}
