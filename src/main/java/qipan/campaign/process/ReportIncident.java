package qipan.campaign.process;

import java.util.HashMap;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import qipan.campaign.CampaignActs;
import qipan.engine.PublishedDelegate;

/** Reports a crisis from within a playbook, as a person would with the button. */
@PublishedDelegate(
        zh = "上报异常,启动危机处理",
        en = "Report an incident and start its handling",
        inputs = {"category", "summary", "affectedCount", "groups"})
class ReportIncident implements JavaDelegate {

    private final CampaignActs campaigns;

    ReportIncident(CampaignActs campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public void execute(DelegateExecution step) {
        var inputs = new Inputs(step);
        var own = inputs.key().group();
        var groups = inputs.list("groups");
        var values = new HashMap<String, Object>();
        values.put("category", inputs.text("category", "tool-failure"));
        values.put("summary", inputs.text("summary", String.valueOf(step.getCurrentActivityName())));
        values.put("affectedCount", inputs.count("affectedCount", 0));
        values.put("mediaSpread", "none");
        values.put("safetyRisk", false);
        var affected = groups.isEmpty() && own != null ? List.of(own) : groups;
        step.setVariable("incidentRef", campaigns.reportCrisis(inputs.campaign(), affected, values));
    }
}
