package qipan.campaign;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import qipan.campaign.InstanceStore.RootInstance;
import qipan.security.CurrentActor;
import qipan.security.Role;
import qipan.shared.Ids;
import qipan.shared.Page;
import qipan.shared.Refusal;

/** Campaigns as managers handle them. Everybody signed in may look; only managers change. */
@Service
class Campaigns {

    private final CampaignStore store;
    private final RoleStore roles;
    private final GroupStore groups;
    private final InstanceStore instances;
    private final DraftRules rules;
    private final NamingPeople naming;
    private final Launching launching;
    private final HoldingCampaign holding;
    private final BulkActs acts;
    private final CampaignLog log;
    private final CurrentActor actor;
    private final Clock clock;

    Campaigns(
            CampaignStore store,
            RoleStore roles,
            GroupStore groups,
            InstanceStore instances,
            DraftRules rules,
            NamingPeople naming,
            Launching launching,
            HoldingCampaign holding,
            BulkActs acts,
            CampaignLog log,
            CurrentActor actor,
            Clock clock) {
        this.store = store;
        this.roles = roles;
        this.groups = groups;
        this.instances = instances;
        this.rules = rules;
        this.naming = naming;
        this.launching = launching;
        this.holding = holding;
        this.acts = acts;
        this.log = log;
        this.actor = actor;
        this.clock = clock;
    }

    /** @throws Refusal 404 when there is no such campaign */
    Campaign get(String id) {
        return store.find(id).orElseThrow(() -> Refusal.notFound("campaign.unknown"));
    }

    Page<Campaign> list(@Nullable String status, @Nullable String text, int limit, @Nullable String after) {
        return store.list(status, text, limit, after);
    }

    @Transactional
    Campaign draft(DraftCampaign draft) {
        actor.get().require(Role.MANAGER);
        var id = Ids.next();
        check(id, draft);
        store.insert(new Campaign(
                id, draft.name(), draft.playbook(), null, CampaignStatus.DRAFT, draft.startDate(), draft.parameters(),
                draft.values(), null, actor.get().username(), clock.instant(), null, null, 0));
        roles.replace(id, draft.roles());
        log.tell(id, "drafted", Map.of("name", draft.name(), "playbook", draft.playbook()));
        return get(id);
    }

    /**
     * A draft may change in everything but its playbook; a launched campaign only in its people.
     *
     * @param revision of the campaign that was read before, null to change it whatever it says now
     */
    @Transactional
    Campaign change(String id, DraftCampaign draft, @Nullable Integer revision) {
        actor.get().require(Role.MANAGER);
        var campaign = get(id);
        if (revision != null && revision != campaign.revision()) {
            throw Refusal.conflict("campaign.changedMeanwhile");
        }
        if (campaign.is(CampaignStatus.DRAFT)) {
            redraft(campaign, draft);
        } else if (campaign.endedAt() != null) {
            throw Refusal.conflict("campaign.over");
        } else if (draft.movesThePlanOf(campaign)) {
            throw Refusal.conflict("campaign.published");
        } else {
            naming.name(campaign, draft.roles());
        }
        return get(id);
    }

    private void redraft(Campaign campaign, DraftCampaign draft) {
        var id = campaign.id();
        check(id, draft);
        store.update(new Campaign(
                id, draft.name(), campaign.playbook(), null, CampaignStatus.DRAFT, draft.startDate(), draft.parameters(),
                draft.values(), null, campaign.createdBy(), campaign.createdAt(), null, null, campaign.revision()));
        roles.replace(id, draft.roles());
        log.tell(id, "changed", Map.of("name", draft.name(), "roles", draft.roles(), "parameters", draft.parameters()));
    }

    private void check(String id, DraftCampaign draft) {
        var objections = rules.objections(id, draft);
        if (!objections.isEmpty()) {
            throw Refusal.invalid("campaign.invalid", objections);
        }
    }

    @Transactional
    Campaign launch(String id) {
        actor.get().require(Role.MANAGER);
        launching.launch(get(id));
        log.tell(id, "launched", Map.of());
        return get(id);
    }

    @Transactional
    Campaign hold(String id, @Nullable List<String> codes, String reason) {
        running(id);
        checkKnown(id, codes);
        var instances = holding.hold(id, codes, reason, null);
        log.tell(id, "held", scope(codes, instances, reason));
        return get(id);
    }

    @Transactional
    Campaign resume(String id, @Nullable List<String> codes) {
        running(id);
        checkKnown(id, codes);
        var instances = holding.resume(id, codes);
        log.tell(id, "resumed", scope(codes, instances, ""));
        return get(id);
    }

    private static Map<String, Object> scope(@Nullable List<String> codes, int instances, String reason) {
        return Map.of("groups", codes == null ? "all" : codes, "instances", instances, "reason", reason);
    }

    void checkKnown(String id, @Nullable List<String> codes) {
        var unknown = codes == null ? Set.<String>of() : HoldingCampaign.unknown(codes, groups.codes(id));
        if (!unknown.isEmpty()) {
            throw Refusal.invalid("campaign.group.unknown", List.of(), String.join(", ", unknown));
        }
    }

    /** Ends all of the campaign's instances (STD-CANCEL); a crisis that is being handled goes on. */
    @Transactional
    Campaign cancel(String id, String reason) {
        end(running(id), reason);
        log.tell(id, "cancelled", Map.of("reason", reason));
        return get(id);
    }

    /** The master goes first: it must not hear of its groups' ends. */
    void end(Campaign campaign, String reason) {
        store.ended(campaign.id(), CampaignStatus.CANCELLED, clock.instant());
        var masterFirst = instances.alive(campaign.id()).stream()
                .map(RootInstance::instance)
                .sorted(Comparator.comparing(instance -> !instance.equals(campaign.processInstance())))
                .toList();
        acts.begin(campaign.id(), Ending.KIND, Map.of("reason", reason), masterFirst);
    }

    /** @throws Refusal 409 when it was not launched or is over */
    Campaign running(String id) {
        actor.get().require(Role.MANAGER);
        var campaign = get(id);
        if (campaign.is(CampaignStatus.DRAFT) || campaign.endedAt() != null) {
            throw Refusal.conflict("campaign.notRunning");
        }
        return campaign;
    }
}
