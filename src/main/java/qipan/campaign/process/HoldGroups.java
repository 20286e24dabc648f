package qipan.campaign.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import qipan.campaign.CampaignActs;
import qipan.engine.PublishedDelegate;

/** Freezes the campaign or the groups of an incident (STD-PAUSE). The incident's key is the cause it is released by. */
@PublishedDelegate(
        zh = "暂停群运营(全活动或指定群)",
        en = "Hold group operations of the campaign or some groups",
        inputs = {"scope", "groups"})
class HoldGroups implements JavaDelegate {

    private final CampaignActs campaigns;

    HoldGroups(CampaignActs campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public void execute(DelegateExecution step) {
        var inputs = new Inputs(step);
        var scope = inputs.text("scope", "none");
        if (!"none".equals(scope)) {
            var groups = "campaign".equals(scope) ? null : inputs.list(inputs.text("groups", "groupIds"));
            campaigns.hold(inputs.campaign(), groups, inputs.text("summary", scope), inputs.key().toString());
        }
    }
}
