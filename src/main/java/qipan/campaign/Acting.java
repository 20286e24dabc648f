package qipan.campaign;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import qipan.campaign.Kpis.Measured;
import qipan.security.Actor;
import qipan.shared.BusinessKey;

/** Carries out what models ask for. The engine's transaction is the transaction. */
@Service
class Acting implements CampaignActs {

    private final CampaignStore store;
    private final GroupStore groups;
    private final Waves waves;
    private final HoldingCampaign holding;
    private final Campaigns campaigns;
    private final Crises crises;
    private final Kpis kpis;
    private final Clock clock;

    Acting(
            CampaignStore store,
            GroupStore groups,
            Waves waves,
            HoldingCampaign holding,
            Campaigns campaigns,
            Crises crises,
            Kpis kpis,
            Clock clock) {
        this.store = store;
        this.groups = groups;
        this.waves = waves;
        this.holding = holding;
        this.campaigns = campaigns;
        this.crises = crises;
        this.kpis = kpis;
        this.clock = clock;
    }

    @Override
    public WaveOpened openWave(
            String campaign, String playbook, int size, List<String> variants, Map<String, Object> variables) {
        var opened = waves.open(campaign, playbook, size, variants, variables);
        return new WaveOpened(opened.number(), opened.groups(), opened.more());
    }

    @Override
    public WaveOpened openRound(String campaign, String playbook, Map<String, Object> variables) {
        var opened = waves.openRound(campaign, playbook, variables);
        return new WaveOpened(opened.number(), opened.groups(), opened.more());
    }

    @Override
    public int hold(String campaign, @Nullable Collection<String> codes, String reason, String cause) {
        return holding.hold(campaign, codes, reason, cause);
    }

    @Override
    public int resume(String campaign, String cause, @Nullable Collection<String> codes) {
        return holding.resumeAfter(campaign, cause, codes);
    }

    @Override
    public void cancel(String campaign, String reason) {
        store.find(campaign).filter(found -> found.endedAt() == null).ifPresent(found -> campaigns.end(found, reason));
    }

    @Override
    public void close(String campaign) {
        store.ended(campaign, CampaignStatus.COMPLETED, clock.instant());
    }

    @Override
    public String reportCrisis(String campaign, List<String> codes, Map<String, Object> values) {
        return crises.report(campaign, codes, values, Actor.SYSTEM).id();
    }

    @Override
    public void recordKpis(BusinessKey key, Map<String, BigDecimal> metrics, String source) {
        var now = clock.instant();
        if (key.campaign() != null) {
            kpis.record(key.campaign(), metrics.entrySet().stream()
                    .map(metric -> new Measured(key.group(), metric.getKey(), now, metric.getValue(), source))
                    .toList());
        }
    }

    @Override
    public int sizeOf(BusinessKey key) {
        return key.campaign() == null || key.group() == null
                ? 0
                : groups.find(key.campaign(), key.group()).map(GroupRow::size).orElse(0);
    }

    @Override
    public int countGroups(String campaign) {
        return (int) groups.counts(campaign).values().stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public Collection<String> groupCodes(String campaign) {
        return groups.codes(campaign);
    }

    @Override
    public Optional<Campaign> campaign(String id) {
        return store.find(id);
    }
}
