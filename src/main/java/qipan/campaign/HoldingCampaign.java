package qipan.campaign;

import java.time.Clock;
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
import qipan.security.CurrentActor;
import qipan.shared.Ids;
import qipan.shared.Refusal;

/**
 * Freezing and thawing (STD-PAUSE). Holds may overlap: an instance goes on when the last hold on it is released, and its
 * remaining times move by as long as it stood still in all. The record of who is held is written at once; {@link Freezing}
 * and {@link Thawing} carry it out.
 */
@Service
class HoldingCampaign {

    private final CampaignStore campaigns;
    private final InstanceStore instances;
    private final HoldStore holds;
    private final BulkActs acts;
    private final CurrentActor actor;
    private final Clock clock;

    HoldingCampaign(
            CampaignStore campaigns,
            InstanceStore instances,
            HoldStore holds,
            BulkActs acts,
            CurrentActor actor,
            Clock clock) {
        this.campaigns = campaigns;
        this.instances = instances;
        this.holds = holds;
        this.acts = acts;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * @param groups group codes, or null for the whole campaign
     * @param cause the incident that asks for it, or null
     * @return how many root instances it freezes
     */
    @Transactional
    int hold(String campaign, @Nullable Collection<String> groups, String reason, @Nullable String cause) {
        var reached = groups == null ? instances.alive(campaign) : instances.alive(campaign, groups);
        var hold = new Hold(Ids.next(), campaign, groups == null, reason, cause, clock.instant());
        var ids = ids(reached);
        holds.insert(hold, actor.get().username(), ids);
        if (groups == null) {
            campaigns.status(campaign, CampaignStatus.HELD);
        }
        acts.begin(campaign, Freezing.KIND, Map.of("reason", reason), ids);
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
        return release(campaign, active, groups);
    }

    /** Releases what an incident held; nothing when it held nothing. */
    @Transactional
    int resumeAfter(String campaign, String cause, @Nullable Collection<String> groups) {
        var of = holds.active(campaign).stream().filter(hold -> Objects.equals(hold.cause(), cause)).toList();
        return of.isEmpty() ? 0 : release(campaign, of, groups);
    }

    private int release(String campaign, List<Hold> of, @Nullable Collection<String> groups) {
        var names = of.stream().map(Hold::id).toList();
        var held = ids(instances.inHolds(names).stream()
                .filter(instance -> groups == null || groups.contains(instance.group()))
                .toList());
        acts.begin(campaign, Thawing.KIND, Map.of("holds", names, "whole", groups == null), held);
        return held.size();
    }

    private static List<String> ids(List<RootInstance> roots) {
        return roots.stream().map(RootInstance::instance).toList();
    }

    /** Which groups of a hold's scope are unknown, so that a typing error does not hold nothing in silence. */
    static Set<String> unknown(Collection<String> wanted, Set<String> known) {
        return wanted.stream().filter(code -> !known.contains(code)).collect(Collectors.toSet());
    }
}
