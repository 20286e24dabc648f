package qipan.campaign;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import qipan.engine.Models;
import qipan.engine.Processes;
import qipan.files.Place;
import qipan.files.UsingFiles;
import qipan.playbook.Playbook;
import qipan.playbook.Playbooks;
import qipan.security.CurrentActor;
import qipan.security.Role;
import qipan.shared.BusinessKey;
import qipan.shared.Ids;
import qipan.shared.Refusal;
import qipan.shared.Violation;

/**
 * Starts a playbook in a running campaign, beside what its master does: once for the campaign or once for each of some
 * groups. All start or none.
 */
@Service
class StartingBeside {

    /** As many as one transaction can start while somebody waits for the answer. */
    static final int MOST_GROUPS = 200;

    private static final String CRISIS = "crisis";
    private static final String CAMPAIGN = "campaign";
    private static final String GROUP = "group";

    private final Campaigns campaigns;
    private final GroupStore groups;
    private final InstanceStore instances;
    private final MissingPeople missing;
    private final LaunchNeeds needed;
    private final StartForm form;
    private final UsingFiles files;
    private final Playbooks playbooks;
    private final Models models;
    private final Processes processes;
    private final CampaignLog log;
    private final CurrentActor actor;
    private final Clock clock;

    StartingBeside(
            Campaigns campaigns,
            GroupStore groups,
            InstanceStore instances,
            MissingPeople missing,
            LaunchNeeds needed,
            StartForm form,
            UsingFiles files,
            Playbooks playbooks,
            Models models,
            Processes processes,
            CampaignLog log,
            CurrentActor actor,
            Clock clock) {
        this.campaigns = campaigns;
        this.groups = groups;
        this.instances = instances;
        this.missing = missing;
        this.needed = needed;
        this.form = form;
        this.files = files;
        this.playbooks = playbooks;
        this.models = models;
        this.processes = processes;
        this.log = log;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * @param group null when the instance belongs to the whole campaign
     * @param businessKey whom messages for this instance name
     */
    record Started(@Nullable String group, String processInstance, String businessKey) {}

    /**
     * @param codes groups that each get an instance of their own; none means one instance for the campaign
     * @param values answers to the playbook's start form, the same for all groups
     * @throws Refusal 409 when the campaign is not running or people are missing, 422 when the playbook cannot be started
     *     here or the answers break its form
     */
    @Transactional
    List<Started> start(String id, String playbook, List<String> codes, Map<String, Object> values) {
        actor.get().require(Role.MANAGER);
        var campaign = campaigns.get(id);
        if (!campaign.is(CampaignStatus.RUNNING)) {
            throw Refusal.conflict("campaign.notRunning");
        }
        var wanted = startable(playbook, codes);
        refuseUnknown(id, codes);
        refuseWithoutPeople(id, playbook);
        var started = new ArrayList<Started>();
        if (codes.isEmpty()) {
            started.add(start(campaign, wanted, null, BusinessKey.ofCampaign(id).beside(Ids.next()), values));
        }
        var alone = alone(id, wanted, codes);
        for (var group : groups.of(id, codes)) {
            var own = BusinessKey.ofGroup(id, group.code());
            started.add(start(campaign, wanted, group, alone.contains(group.code()) ? own : own.beside(Ids.next()), values));
        }
        log.tell(id, "processStarted", Map.of("playbook", playbook, "groups", codes, "count", started.size()));
        return started;
    }

    private Playbook startable(String key, List<String> codes) {
        var playbook = playbooks.find(key)
                .filter(found -> !found.kind().equals(CRISIS))
                .orElseThrow(() -> refused("playbook", "known", "campaign.process.unknown", key));
        if (playbook.kind().equals(CAMPAIGN) && needed.groups(key)) {
            throw refused("playbook", "own", "campaign.process.ownCampaign", playbook.name());
        }
        if (playbook.kind().equals(GROUP) && codes.isEmpty()) {
            throw refused("groups", "required", "campaign.process.groups", playbook.name());
        }
        if (codes.size() > MOST_GROUPS) {
            throw refused("groups", "max", "campaign.process.most", MOST_GROUPS);
        }
        return playbook;
    }

    private static Refusal refused(String field, String rule, String message, Object... args) {
        return Refusal.invalid(message, List.of(Violation.ofField(field, rule, message, args)), args);
    }

    private void refuseUnknown(String id, List<String> codes) {
        var unknown = HoldingCampaign.unknown(codes, groups.codes(id));
        if (!unknown.isEmpty()) {
            throw refused("groups", "known", "campaign.group.unknown", String.join(", ", unknown));
        }
    }

    private void refuseWithoutPeople(String id, String playbook) {
        var objections = missing.of(id, playbook);
        if (!objections.isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "campaign.notReady", objections, objections.size());
        }
    }

    private Started start(
            Campaign campaign, Playbook playbook, @Nullable GroupRow group, BusinessKey key, Map<String, Object> values) {
        var known = known(campaign, group);
        var checked = form.check(playbook.key(), campaign.id(), values, known);
        refuseWrong(checked.violations());
        refuseWrong(files.use(Place.campaign(campaign.id()), checked.attached()));
        var variables = new HashMap<String, Object>(checked.values());
        variables.putAll(known);
        return new Started(key.group(), processes.start(playbook.key(), key, variables), key.toString());
    }

    private static void refuseWrong(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw Refusal.invalid("campaign.process.invalid", violations, violations.size());
        }
    }

    /**
     * Groups in which it runs alone: there it goes by the group's own key, which shops name when they report an order. Of
     * what a message begins there is one for each order or visit.
     */
    private Set<String> alone(String campaign, Playbook playbook, List<String> codes) {
        if (models.latest(playbook.key()).filter(model -> model.startMessage() == null).isEmpty()) {
            return Set.of();
        }
        var alone = new HashSet<>(codes);
        alone.removeAll(instances.groupsWithRun(campaign, codes));
        return alone;
    }

    private Map<String, Object> known(Campaign campaign, @Nullable GroupRow group) {
        var known = new HashMap<String, Object>(Map.of(
                "campaignId", campaign.id(), "campaignName", campaign.name(),
                "campaignStartDate", campaign.startDate().toString(), "initiator", actor.get().username()));
        if (group != null) {
            known.put("groupId", group.code());
            known.put("membersNow", group.size());
        }
        return known;
    }
}
