package qipan.campaign;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import qipan.campaign.InstanceStore.RootInstance;
import qipan.engine.Processes;
import qipan.security.Accounts;
import qipan.security.CurrentActor;
import qipan.security.Role;
import qipan.shared.BusinessKey;
import qipan.shared.Ids;
import qipan.shared.Page;
import qipan.shared.Refusal;

/** Campaigns as managers handle them. Everybody signed in may look; only managers change. */
@Service
class Campaigns implements CampaignNames {

    private final CampaignStore store;
    private final RoleStore roles;
    private final GroupStore groups;
    private final InstanceStore instances;
    private final DraftRules rules;
    private final Launching launching;
    private final HoldingCampaign holding;
    private final Processes processes;
    private final Accounts accounts;
    private final CampaignLog log;
    private final CurrentActor actor;
    private final Clock clock;

    Campaigns(
            CampaignStore store,
            RoleStore roles,
            GroupStore groups,
            InstanceStore instances,
            DraftRules rules,
            Launching launching,
            HoldingCampaign holding,
            Processes processes,
            Accounts accounts,
            CampaignLog log,
            CurrentActor actor,
            Clock clock) {
        this.store = store;
        this.roles = roles;
        this.groups = groups;
        this.instances = instances;
        this.rules = rules;
        this.launching = launching;
        this.holding = holding;
        this.processes = processes;
        this.accounts = accounts;
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

    /** A draft may change in everything but its playbook; a running campaign only in its people. */
    @Transactional
    Campaign change(String id, DraftCampaign draft) {
        actor.get().require(Role.MANAGER);
        var campaign = get(id);
        if (campaign.is(CampaignStatus.DRAFT)) {
            check(id, draft);
            store.update(new Campaign(
                    id, draft.name(), campaign.playbook(), null, CampaignStatus.DRAFT, draft.startDate(), draft.parameters(),
                    draft.values(), null, campaign.createdBy(), campaign.createdAt(), null, null, campaign.revision()));
        } else if (campaign.endedAt() != null) {
            throw Refusal.conflict("campaign.over");
        } else if (draft.movesThePlanOf(campaign)) {
            throw Refusal.conflict("campaign.published");
        }
        roles.replace(id, draft.roles());
        log.tell(id, "changed", Map.of("name", draft.name(), "roles", draft.roles(), "parameters", draft.parameters()));
        return get(id);
    }

    private void check(String id, DraftCampaign draft) {
        var objections = rules.objections(id, draft);
        if (!objections.isEmpty()) {
            throw Refusal.invalid("campaign.invalid", objections);
        }
    }

    /** @return how many groups the campaign has now, and how many of them are new */
    @Transactional
    Imported importGroups(String id, byte[] csv) {
        return keep(id, new GroupsCsv(new GroupRules(accounts)).read(csv));
    }

    @Transactional
    Imported importGroups(String id, GroupsJson sent) {
        return keep(id, sent.checked(new GroupRules(accounts)));
    }

    private Imported keep(String id, Collection<GroupStore.GroupEntry> entries) {
        actor.get().require(Role.MANAGER);
        if (get(id).endedAt() != null) {
            throw Refusal.conflict("campaign.over");
        }
        var before = groups.codes(id).size();
        groups.upsert(id, entries);
        var total = groups.codes(id).size();
        log.tell(id, "groupsImported", Map.of("rows", entries.size(), "total", total));
        return new Imported(entries.size(), total - before, entries.size() - (total - before), total);
    }

    record Imported(int imported, int created, int updated, int total) {}

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

    private void checkKnown(String id, @Nullable List<String> codes) {
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

    void end(Campaign campaign, String reason) {
        store.ended(campaign.id(), CampaignStatus.CANCELLED, clock.instant());
        processes.cancel(
                instances.alive(campaign.id()).stream().map(RootInstance::instance).toList(), reason);
    }

    private Campaign running(String id) {
        actor.get().require(Role.MANAGER);
        var campaign = get(id);
        if (campaign.is(CampaignStatus.DRAFT) || campaign.endedAt() != null) {
            throw Refusal.conflict("campaign.notRunning");
        }
        return campaign;
    }

    @Override
    public Map<String, String> campaigns(Collection<String> ids) {
        return store.names(ids);
    }

    @Override
    public Map<BusinessKey, String> groups(Collection<BusinessKey> keys) {
        return keys.stream()
                .filter(key -> key.campaign() != null && key.group() != null)
                .collect(Collectors.groupingBy(BusinessKey::campaign, Collectors.mapping(BusinessKey::group, Collectors.toSet())))
                .entrySet()
                .stream()
                .flatMap(entry -> groups.of(entry.getKey(), entry.getValue()).stream())
                .collect(Collectors.toMap(row -> BusinessKey.ofGroup(row.campaign(), row.code()), GroupRow::name));
    }
}
