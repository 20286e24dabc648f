package qipan.campaign.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import qipan.campaign.CampaignActs;
import qipan.engine.PublishedDelegate;

/** Ends the whole campaign (STD-CANCEL). */
@PublishedDelegate(zh = "取消整个活动", en = "Cancel the whole campaign", inputs = {"reason"})
class CancelCampaign implements JavaDelegate {

    private final CampaignActs campaigns;

    CancelCampaign(CampaignActs campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public void execute(DelegateExecution step) {
        var inputs = new Inputs(step);
        campaigns.cancel(inputs.campaign(), inputs.text("reason", "crisis"));
    }
}
