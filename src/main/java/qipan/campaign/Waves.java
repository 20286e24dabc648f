package qipan.campaign;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import qipan.campaign.WaveStore.Place;
import qipan.campaign.WaveStore.Wave;
import qipan.engine.BackgroundWork;

/**
 * Opens waves: marks the groups in the ledger and cuts the starting into chunks of background work. Groups are never a
 * multi-instance: see ADR 0003.
 */
@Service
class Waves {

    static final int CHUNK = 100;

    private final WaveStore store;
    private final CampaignStore campaigns;
    private final BackgroundWork work;
    private final Clock clock;

    Waves(WaveStore store, CampaignStore campaigns, BackgroundWork work, Clock clock) {
        this.store = store;
        this.campaigns = campaigns;
        this.work = work;
        this.clock = clock;
    }

    /** @param more whether groups are left for another wave */
    record Opened(int number, int groups, boolean more) {}

    /**
     * Takes the next groups into a wave.
     *
     * @param size how many; all that are left when larger
     * @param variants dealt out in turn over the groups by size, so that each gets small and large ones; may be empty
     */
    @Transactional
    Opened open(String campaign, String playbook, int size, List<String> variants, Map<String, Object> variables) {
        var codes = variants.isEmpty() ? store.pending(campaign, size) : sample(store.pendingBySize(campaign), size);
        return open(campaign, playbook, store.lastNumber(campaign) + 1, codes, variants, variables);
    }

    /** All groups that are not at work, those that were through before as well. */
    @Transactional
    Opened openRound(String campaign, String playbook, Map<String, Object> variables) {
        var number = store.lastNumber(campaign) + 1;
        store.beginRound(campaign, number, clock.instant());
        return open(campaign, playbook, number, store.pending(campaign, Integer.MAX_VALUE), List.of(), variables);
    }

    private Opened open(
            String campaign,
            String playbook,
            int number,
            List<String> codes,
            List<String> variants,
            Map<String, Object> variables) {
        var places = new ArrayList<Place>();
        for (var index = 0; index < codes.size(); index++) {
            var variant = variants.isEmpty() ? null : variants.get(index % variants.size());
            places.add(new Place(codes.get(index), index / CHUNK, variant));
        }
        store.open(new Wave(campaign, number, playbook, variables), places, clock.instant());
        for (var chunk = 0; chunk * CHUNK < codes.size(); chunk++) {
            enqueue(campaign, number, chunk);
        }
        return new Opened(number, codes.size(), store.countPending(campaign) > 0);
    }

    /** Every n-th of the list, so that all sizes are in the sample. */
    static List<String> sample(List<String> bySize, int wanted) {
        var count = Math.min(wanted, bySize.size());
        var picked = new ArrayList<String>();
        for (var index = 0; index < count; index++) {
            picked.add(bySize.get((int) ((long) index * bySize.size() / count)));
        }
        return picked;
    }

    /** Starts what a hold of the whole campaign had kept back. */
    void goOn(String campaign) {
        store.unfinishedChunks(campaign).forEach(chunk -> enqueue(campaign, chunk[0], chunk[1]));
    }

    private void enqueue(String campaign, int wave, int chunk) {
        work.enqueue(StartingGroups.KIND, campaign + ":" + wave + ":" + chunk);
    }

    Instant now() {
        return clock.instant();
    }

    boolean held(String campaign) {
        return campaigns.find(campaign).map(found -> !found.is(CampaignStatus.RUNNING)).orElse(true);
    }
}
