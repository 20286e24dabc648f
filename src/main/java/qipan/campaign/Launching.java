package qipan.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import qipan.engine.Forms;
import qipan.engine.Models;
import qipan.engine.Processes;
import qipan.files.Place;
import qipan.files.UsingFiles;
import qipan.security.CurrentActor;
import qipan.shared.BusinessKey;
import qipan.shared.Refusal;
import qipan.shared.Violation;
import qipan.shared.Zones;

/** From draft to running: refused with everything that is missing at once, or the master process starts. */
@Service
class Launching {

    private final CampaignStore campaigns;
    private final MissingPeople missing;
    private final GroupStore groups;
    private final LaunchNeeds needed;
    private final StartForm startForm;
    private final UsingFiles files;
    private final Models models;
    private final Processes processes;
    private final CurrentActor actor;
    private final Clock clock;

    Launching(
            CampaignStore campaigns,
            MissingPeople missing,
            GroupStore groups,
            LaunchNeeds needed,
            StartForm startForm,
            UsingFiles files,
            Models models,
            Processes processes,
            CurrentActor actor,
            Clock clock) {
        this.campaigns = campaigns;
        this.missing = missing;
        this.groups = groups;
        this.needed = needed;
        this.startForm = startForm;
        this.files = files;
        this.models = models;
        this.processes = processes;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional
    void launch(Campaign campaign) {
        if (!campaign.is(CampaignStatus.DRAFT)) {
            throw Refusal.conflict("campaign.alreadyLaunched");
        }
        refuse(objections(campaign));
        refuse(files.use(Place.campaign(campaign.id()), answers(campaign).attached()));
        var model = models.latest(campaign.playbook()).orElseThrow();
        var instance = processes.start(campaign.playbook(), BusinessKey.ofCampaign(campaign.id()), variables(campaign));
        campaigns.launched(campaign.id(), campaign.revision(), instance, model.version(), clock.instant());
    }

    private static void refuse(List<Violation> objections) {
        if (!objections.isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "campaign.notReady", objections, objections.size());
        }
    }

    private List<Violation> objections(Campaign campaign) {
        var found = new ArrayList<>(missing.of(campaign.id(), campaign.playbook()));
        if (needed.groups(campaign.playbook()) && groups.counts(campaign.id()).isEmpty()) {
            found.add(Violation.ofField("groups", "missing", "campaign.launch.groups"));
        }
        if (campaign.startDate().isBefore(LocalDate.now(clock.withZone(Zones.SHANGHAI)))) {
            found.add(Violation.ofField("startDate", "past", "campaign.launch.past", campaign.startDate().toString()));
        }
        found.addAll(answers(campaign).violations());
        return found;
    }

    /** The start form's answers with what the campaign itself knows, so that nobody enters it twice. */
    private Forms.Checked answers(Campaign campaign) {
        var known = new HashMap<String, Object>();
        if (!campaign.values().containsKey("plannedGroupCount")) {
            known.put("plannedGroupCount", Math.max(1, countGroups(campaign)));
        }
        known.put("campaignName", campaign.name());
        known.put("campaignStartDate", campaign.startDate().toString());
        return startForm.check(campaign.playbook(), campaign.id(), campaign.values(), known);
    }

    private long countGroups(Campaign campaign) {
        return groups.counts(campaign.id()).values().stream().mapToLong(Long::longValue).sum();
    }

    private Map<String, Object> variables(Campaign campaign) {
        var variables = new HashMap<String, Object>(answers(campaign).values());
        variables.put("campaignId", campaign.id());
        variables.put("campaignName", campaign.name());
        variables.put("campaignStartDate", campaign.startDate().toString());
        variables.put("groupCount", countGroups(campaign));
        variables.put("initiator", actor.get().username());
        Optional.ofNullable(campaign.parameters().get("runMode")).ifPresent(mode -> variables.put("runMode", mode));
        return variables;
    }
}
