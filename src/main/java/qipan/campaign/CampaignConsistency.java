package qipan.campaign;

import static qipan.shared.consistency.Comparison.once;
import static qipan.shared.consistency.Comparison.same;
import static qipan.shared.consistency.Comparison.within;

import java.util.List;
import org.springframework.core.annotation.Order;
import qipan.engine.EngineRows;
import qipan.shared.consistency.Comparison;
import qipan.shared.consistency.ConsistencyPart;
import qipan.shared.consistency.Rows;

/** The ledger is what runs for campaigns and groups. */
@Order(3)
class CampaignConsistency implements ConsistencyPart {

    private static final String RUNNING = "(" + EngineRows.CAMPAIGN_ROOTS.ids() + ")";

    private static final Rows INSTANCES = new Rows("campaign.rows.instances",
            "select instance as id from campaign_instance where status in ('running', 'held')");

    private static final Rows MASTERS = new Rows("campaign.rows.masters",
            "select c.id as id from campaign c join " + RUNNING + " e on e.id = c.process_instance");
    private static final Rows CAMPAIGNS =
            new Rows("campaign.rows.running", "select id from campaign where status in ('running', 'held')");

    private static final Rows GROUP_RUNS = new Rows("campaign.rows.groupRuns",
            "select concat(g.campaign, '/', g.code) as id from campaign_group g join " + RUNNING + " e on e.id = g.process_instance");
    private static final Rows GROUPS = new Rows("campaign.rows.groups",
            "select concat(campaign, '/', code) as id from campaign_group where status in ('running', 'held')");

    private static final Rows WAVES_GROUPS = new Rows("campaign.rows.wavesGroups",
            "select concat(campaign, '/', code) as id from campaign_group where status in ('starting', 'running', 'held')");
    private static final Rows GROUPS_OF_WAVES = new Rows("campaign.rows.groupsOfWaves",
            "select concat(g.campaign, '/', g.code) as id from campaign_group g join campaign_wave w"
                    + " on w.campaign = g.campaign and w.wave = g.wave");

    /** What a wave starts for a group runs in it once. */
    private static final Rows WAVE_STARTS = new Rows("campaign.rows.waveStarts",
            "select concat(g.campaign, '/', g.code) as id from campaign_group g"
                    + " join campaign_wave w on w.campaign = g.campaign and w.wave = g.wave"
                    + " join campaign_instance i on i.campaign = g.campaign and i.group_code = g.code"
                    + " where i.status in ('running', 'held') and i.ref is null and i.process = w.playbook");

    @Override
    public List<Comparison> comparisons() {
        return List.of(
                same(EngineRows.CAMPAIGN_ROOTS, INSTANCES),
                same(MASTERS, CAMPAIGNS),
                same(GROUP_RUNS, GROUPS),
                within(WAVES_GROUPS, GROUPS_OF_WAVES),
                once(WAVE_STARTS));
    }
}
