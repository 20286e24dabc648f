package qipan.campaign.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import qipan.campaign.CampaignActs;
import qipan.engine.PublishedDelegate;

/** Marks the campaign as completed. */
@PublishedDelegate(zh = "活动结项", en = "Close the campaign")
class CloseCampaign implements JavaDelegate {

    private final CampaignActs campaigns;

    CloseCampaign(CampaignActs campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public void execute(DelegateExecution step) {
        campaigns.close(new Inputs(step).campaign());
    }
}
