package qipan.campaign;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import qipan.campaign.CampaignView.GroupCounts;
import qipan.engine.Models;
import qipan.engine.ProcessModel;
import qipan.engine.Processes;

/** Puts together what the pages show of campaigns. */
@Component
class CampaignViews {

    private static final List<String> ANCHORS = List.of("groupRunStartDate", "saleOpenAt", "saleCloseAt");

    private final RoleStore roles;
    private final GroupStore groups;
    private final Kpis kpis;
    private final Models models;
    private final Processes processes;

    CampaignViews(RoleStore roles, GroupStore groups, Kpis kpis, Models models, Processes processes) {
        this.roles = roles;
        this.groups = groups;
        this.kpis = kpis;
        this.models = models;
        this.processes = processes;
    }

    CampaignView whole(Campaign campaign) {
        return view(campaign, anchors(campaign), roles.of(campaign.id()), kpis.ofCampaign(campaign.id()));
    }

    /** A line of the list: without what costs another query or fills the screen. */
    CampaignView line(Campaign campaign) {
        return view(campaign, Map.of(), Map.of(), Map.of());
    }

    private CampaignView view(
            Campaign campaign,
            Map<String, Object> anchors,
            Map<String, List<String>> people,
            Map<String, java.math.BigDecimal> metrics) {
        return new CampaignView(
                campaign.id(),
                campaign.name(),
                campaign.playbook(),
                models.latest(campaign.playbook()).map(ProcessModel::name).orElse(null),
                campaign.playbookVersion(),
                campaign.status().word(),
                campaign.startDate(),
                anchors,
                people,
                campaign.parameters(),
                campaign.values(),
                GroupCounts.of(groups.counts(campaign.id())),
                campaign.processInstance(),
                metrics,
                campaign.createdBy(),
                CampaignView.time(campaign.createdAt()),
                CampaignView.time(campaign.launchedAt()),
                CampaignView.time(campaign.endedAt()),
                campaign.revision());
    }

    private Map<String, Object> anchors(Campaign campaign) {
        var anchors = new LinkedHashMap<String, Object>();
        anchors.put("campaignStartDate", campaign.startDate().toString());
        if (campaign.processInstance() != null && campaign.endedAt() == null) {
            var variables = processes.variables(campaign.processInstance());
            ANCHORS.stream()
                    .filter(variables::containsKey)
                    .forEach(anchor -> anchors.put(anchor, shown(variables.get(anchor))));
        }
        return anchors;
    }

    private static Object shown(Object value) {
        return value instanceof java.util.Date date ? CampaignView.time(date.toInstant()) : String.valueOf(value);
    }
}
