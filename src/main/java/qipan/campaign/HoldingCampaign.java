package qipan.campaign;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import qipan.campaign.HoldStore.Hold;
import qipan.campaign.InstanceStore.RootInstance;
import qipan.engine.Processes;
import qipan.security.CurrentActor;
import qipan.shared.Ids;
import qipan.shared.Refusal;

/**
 * Freezing and thawing (STD-PAUSE). Holds may overlap: an instance goes on when the last hold on it is released, and its
 * remaining times move by as long as it stood still in all.
 */
@Service
class HoldingCampaign {

    private static final int CHUNK = 200;

    private final CampaignStore campaigns;
    private final InstanceStore instances;
    private final HoldStore holds;
    private final Processes processes;
    private final Waves waves;
    private final CurrentActor actor;
    private final Clock clock;

    HoldingCampaign(
            CampaignStore campaigns,
            InstanceStore instances,
            HoldStore holds,
            Processes processes,
            Waves waves,
            CurrentActor actor,
            Clock clock) {
        this.campaigns = campaigns;
        this.instances = instances;
        this.holds = holds;
        this.processes = processes;
        this.waves = waves;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * @param groups group codes, or null for the whole campaign
     * @param cause the incident that asks for it, or null
     * @return how many root instances it froze
     */
    @Transactional
    int hold(String campaign, @Nullable Collection<String> groups, String reason, @Nullable String cause) {
        var reached = groups == null ? instances.alive(campaign) : instances.alive(campaign, groups);
        var hold = new Hold(Ids.next(), campaign, groups == null, reason, cause, clock.instant());
        var ids = reached.stream().map(RootInstance::instance).toList();
        holds.insert(hold, actor.get().username(), ids);
        inChunks(ids, processes::hold);
        if (groups == null) {
            campaigns.status(campaign, CampaignStatus.HELD);
        }
        return ids.size();
    }

    /**
     * Releases every hold of the campaign (groups null), or takes groups out of all holds.
     *
     * @throws Refusal 409 when nothing is on hold
     */
    @Transactional
    int resume(String campaign, @Nullable Collection<String> groups) {
        var active = holds.active(campaign);
        if (active.isEmpty()) {
            throw Refusal.conflict("campaign.notHeld");
        }
        return active.stream().mapToInt(hold -> release(hold, groups)).sum();
    }

    /** Releases what an incident held; nothing when it held nothing. */
    @Transactional
    int resumeAfter(String campaign, String cause, @Nullable Collection<String> groups) {
        return holds.active(campaign).stream()
                .filter(hold -> Objects.equals(hold.cause(), cause))
                .mapToInt(hold -> release(hold, groups))
                .sum();
    }

    private int release(Hold hold, @Nullable Collection<String> groups) {
        var held = instances.heldBy(hold.id()).stream()
                .filter(instance -> groups == null || groups.contains(instance.group()))
                .toList();
        var ids = held.stream().map(RootInstance::instance).toList();
        var others = instances.heldElsewhere(hold.id(), ids);
        thaw(held.stream().filter(instance -> !others.contains(instance.instance())).toList());
        holds.letGo(hold.id(), ids);
        if (groups == null || holds.empty(hold.id())) {
            holds.released(hold.id(), clock.instant());
            reopen(hold);
        }
        return ids.size();
    }

    private void reopen(Hold hold) {
        if (hold.whole() && holds.active(hold.campaign()).stream().noneMatch(Hold::whole)) {
            campaigns.status(hold.campaign(), CampaignStatus.RUNNING);
            waves.goOn(hold.campaign());
        }
    }

    private void thaw(List<RootInstance> held) {
        var now = clock.instant();
        var bySince = held.stream()
                .collect(Collectors.groupingBy(instance -> Objects.requireNonNullElse(instance.heldSince(), now)));
        for (Map.Entry<Instant, List<RootInstance>> together : bySince.entrySet()) {
            var ids = together.getValue().stream().map(RootInstance::instance).toList();
            var shift = Duration.between(together.getKey(), now);
            inChunks(ids, chunk -> processes.release(chunk, shift, together.getKey()));
        }
    }

    /** Which groups of a hold's scope are unknown, so that a typing error does not hold nothing in silence. */
    static Set<String> unknown(Collection<String> wanted, Set<String> known) {
        return wanted.stream().filter(code -> !known.contains(code)).collect(Collectors.toSet());
    }

    private static void inChunks(List<String> ids, java.util.function.Consumer<List<String>> act) {
        for (var from = 0; from < ids.size(); from += CHUNK) {
            act.accept(ids.subList(from, Math.min(ids.size(), from + CHUNK)));
        }
    }
}
