package qipan.campaign;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import qipan.campaign.Crises.Crisis;
import qipan.files.Place;
import qipan.files.UsingFiles;
import qipan.security.CurrentActor;
import qipan.shared.Refusal;
import qipan.shared.Violation;

/** Takes a report by a person: checked against the playbook's own form, for a campaign that is running. */
@Service
class ReportingCrisis {

    private final Campaigns campaigns;
    private final GroupStore groups;
    private final StartForm form;
    private final UsingFiles files;
    private final Crises crises;
    private final CurrentActor actor;

    ReportingCrisis(
            Campaigns campaigns, GroupStore groups, StartForm form, UsingFiles files, Crises crises, CurrentActor actor) {
        this.campaigns = campaigns;
        this.groups = groups;
        this.form = form;
        this.files = files;
        this.crises = crises;
        this.actor = actor;
    }

    /** @param codes affected groups; none means all of the campaign */
    @Transactional
    Crisis report(String campaign, List<String> codes, Map<String, Object> answers) {
        if (campaigns.get(campaign).launchedAt() == null || campaigns.get(campaign).endedAt() != null) {
            throw Refusal.conflict("campaign.notRunning");
        }
        var affected = codes.isEmpty() ? List.copyOf(groups.codes(campaign)) : codes;
        var unknown = HoldingCampaign.unknown(affected, groups.codes(campaign));
        if (!unknown.isEmpty()) {
            throw Refusal.invalid("campaign.group.unknown", List.of(), String.join(", ", unknown));
        }
        var asked = new HashMap<>(answers);
        asked.put("groupIds", affected);
        var checked = form.check(Crises.PLAYBOOK, campaign, asked);
        refuseWrong(checked.violations());
        refuseWrong(files.use(Place.campaign(campaign), checked.attached()));
        return crises.report(campaign, affected, checked.values(), actor.get().username());
    }

    private static void refuseWrong(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw Refusal.invalid("campaign.crisis.invalid", violations);
        }
    }
}
