package qipan.campaign;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import qipan.shared.SqlTime;

/** Waves: which groups go together, cut into chunks that start in one transaction each. */
@Repository
class WaveStore {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    WaveStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** @param variables what each group's process is given beside its own data */
    record Wave(String campaign, int number, String playbook, Map<String, Object> variables) {}

    /** A group taken into a wave. */
    record Place(String code, int chunk, @Nullable String variant) {}

    int lastNumber(String campaign) {
        return jdbc.sql("select coalesce(max(wave), 0) from campaign_wave where campaign = ?")
                .param(campaign)
                .query(Integer.class)
                .single();
    }

    List<String> pending(String campaign, int limit) {
        return jdbc.sql("select code from campaign_group where campaign = ? and status = 'pending' order by code limit ?")
                .params(campaign, limit)
                .query(String.class)
                .list();
    }

    List<String> pendingBySize(String campaign) {
        return jdbc.sql("select code from campaign_group where campaign = ? and status = 'pending' order by size, code")
                .param(campaign)
                .query(String.class)
                .list();
    }

    long countPending(String campaign) {
        return jdbc.sql("select count(*) from campaign_group where campaign = ? and status = 'pending'")
                .param(campaign)
                .query(Long.class)
                .single();
    }

    /**
     * Groups that were through go again; those still at work count to the new round, so that its end is everybody's end,
     * and nobody waits for the rounds before any more.
     */
    void beginRound(String campaign, int number, Instant at) {
        jdbc.sql("update campaign_wave set status = 'closed', closed_at = ? where campaign = ? and status = 'open'")
                .params(SqlTime.toSql(at), campaign)
                .update();
        jdbc.sql("update campaign_group set status = 'pending', ended_at = null where campaign = ? and status = 'done'")
                .param(campaign)
                .update();
        jdbc.sql("update campaign_group set wave = ? where campaign = ? and status in ('running', 'held')")
                .params(number, campaign)
                .update();
    }

    void open(Wave wave, Collection<Place> places, Instant at) {
        jdbc.sql("insert into campaign_wave (campaign, wave, status, playbook, variables, opened_at)"
                        + " values (?, ?, 'open', ?, ?, ?)")
                .params(wave.campaign(), wave.number(), wave.playbook(), JsonColumn.write(wave.variables()), SqlTime.toSql(at))
                .update();
        batches.batchUpdate(
                "update campaign_group set status = 'starting', wave = :wave, chunk = :chunk, variant = :variant"
                        + " where campaign = :campaign and code = :code and status = 'pending'",
                places.stream()
                        .map(place -> new MapSqlParameterSource("campaign", wave.campaign())
                                .addValue("wave", wave.number())
                                .addValue("chunk", place.chunk())
                                .addValue("variant", place.variant())
                                .addValue("code", place.code()))
                        .toArray(SqlParameterSource[]::new));
    }

    Optional<Wave> find(String campaign, int number) {
        return jdbc.sql("select campaign, wave, playbook, variables from campaign_wave where campaign = ? and wave = ?")
                .params(campaign, number)
                .query((row, n) -> new Wave(
                        row.getString("campaign"),
                        row.getInt("wave"),
                        row.getString("playbook"),
                        JsonColumn.map(row.getString("variables"))))
                .optional();
    }

    List<GroupRow> toStart(String campaign, int wave, int chunk) {
        return jdbc.sql(GroupStore.COLUMNS + "where campaign = ? and wave = ? and status = 'starting' and chunk = ? order by code")
                .params(campaign, wave, chunk)
                .query(GroupStore::row)
                .list();
    }

    /**
     * Takes a group for starting. The row is the key: only one transaction ever gets true for it. Its instance is the one
     * that starts next; the instance of an earlier round is forgotten.
     */
    boolean take(String campaign, String code, Instant at) {
        return jdbc.sql("update campaign_group set status = 'running', started_at = ?, process_instance = null"
                                + " where campaign = ? and code = ? and status = 'starting'")
                        .params(SqlTime.toSql(at), campaign, code)
                        .update()
                == 1;
    }

    /** Chunks that still have groups to start, as wave and chunk numbers. */
    List<int[]> unfinishedChunks(String campaign) {
        return jdbc.sql("select distinct wave, chunk from campaign_group where campaign = ? and status = 'starting'")
                .param(campaign)
                .query((row, number) -> new int[] {row.getInt("wave"), row.getInt("chunk")})
                .list();
    }

    /** Waves with groups that have not started yet. */
    List<Wave> withGroupsToStart(String campaign) {
        return unfinishedChunks(campaign).stream()
                .map(chunk -> chunk[0])
                .distinct()
                .flatMap(wave -> find(campaign, wave).stream())
                .toList();
    }

    void variables(String campaign, int wave, Map<String, Object> variables) {
        jdbc.sql("update campaign_wave set variables = ? where campaign = ? and wave = ?")
                .params(JsonColumn.write(variables), campaign, wave)
                .update();
    }

    /** Open waves of running campaigns in which no group is left to go. */
    List<Wave> finished() {
        return jdbc.sql("select w.campaign, w.wave, w.playbook, w.variables from campaign_wave w"
                        + " join campaign c on c.id = w.campaign"
                        + " where w.status = 'open' and c.status = 'running' and not exists (select 1 from campaign_group g"
                        + " where g.campaign = w.campaign and g.wave = w.wave"
                        + " and g.status in ('starting', 'running', 'held'))")
                .query((row, number) -> new Wave(
                        row.getString("campaign"), row.getInt("wave"), row.getString("playbook"), Map.of()))
                .list();
    }

    /** @return true for the one caller that closed it */
    boolean close(String campaign, int wave, Instant at) {
        return jdbc.sql("update campaign_wave set status = 'closed', closed_at = ?"
                                + " where campaign = ? and wave = ? and status = 'open'")
                        .params(SqlTime.toSql(at), campaign, wave)
                        .update()
                == 1;
    }
}
