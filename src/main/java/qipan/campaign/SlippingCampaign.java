package qipan.campaign;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import qipan.campaign.InstanceStore.RootInstance;
import qipan.engine.AnchorMove;
import qipan.shared.Refusal;
import qipan.shared.Zones;

/** Moves an anchor of a campaign, or of some of its groups: a preview, or one act. */
@Service
class SlippingCampaign {

    private static final String START = "campaignStartDate";

    private final Campaigns campaigns;
    private final CampaignStore store;
    private final InstanceStore instances;
    private final WaveStore waves;
    private final PreviewingSlip preview;
    private final BulkActs acts;
    private final CampaignLog log;

    SlippingCampaign(
            Campaigns campaigns,
            CampaignStore store,
            InstanceStore instances,
            WaveStore waves,
            PreviewingSlip preview,
            BulkActs acts,
            CampaignLog log) {
        this.campaigns = campaigns;
        this.store = store;
        this.instances = instances;
        this.waves = waves;
        this.preview = preview;
        this.acts = acts;
        this.log = log;
    }

    SlipPreview preview(String id, AnchorMove move, @Nullable List<String> codes) {
        return preview.of(reached(id, codes), move);
    }

    @Transactional
    BulkAct slip(String id, AnchorMove move, @Nullable List<String> codes) {
        var roots = reached(id, codes);
        if (codes == null) {
            moveThePlan(store.find(id).orElseThrow(), move);
        }
        var ids = roots.stream().map(RootInstance::instance).toList();
        var act = acts.begin(id, SlippingGroups.KIND, SlippingGroups.detail(move), ids);
        var told = new HashMap<>(SlippingGroups.detail(move));
        told.putAll(Map.of("groups", codes == null ? "all" : codes, "instances", ids.size(), "act", act.id()));
        log.tell(id, "slipped", told);
        return act;
    }

    private List<RootInstance> reached(String id, @Nullable List<String> codes) {
        var campaign = campaigns.running(id);
        campaigns.checkKnown(id, codes);
        if (campaign.is(CampaignStatus.RUNNING) && !waves.unfinishedChunks(id).isEmpty()) {
            throw Refusal.conflict("campaign.slip.starting");
        }
        return codes == null ? instances.alive(id) : instances.alive(id, codes);
    }

    /** What has no instance yet: the campaign's own start, and what groups will be given that a hold keeps from starting. */
    private void moveThePlan(Campaign campaign, AnchorMove move) {
        if (move.anchor().equals(START)) {
            store.startDate(campaign.id(), day(campaign.startDate(), move));
        }
        waves.withGroupsToStart(campaign.id()).forEach(wave -> {
            var value = wave.variables().get(move.anchor());
            if (value != null) {
                var moved = new HashMap<>(wave.variables());
                moved.put(move.anchor(), move.applied(value));
                waves.variables(campaign.id(), wave.number(), moved);
            }
        });
    }

    private static LocalDate day(LocalDate old, AnchorMove move) {
        return move.from(old.atStartOfDay(Zones.SHANGHAI).toInstant()).atZone(Zones.SHANGHAI).toLocalDate();
    }
}
