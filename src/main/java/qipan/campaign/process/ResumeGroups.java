package qipan.campaign.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import qipan.campaign.CampaignActs;
import qipan.engine.PublishedDelegate;

/** Lets go on what this incident had held, with all remaining times moved by the length of the hold. */
@PublishedDelegate(
        zh = "恢复群运营,剩余时间顺延",
        en = "Resume group operations; remaining times move by the length of the hold",
        inputs = {"groups"})
class ResumeGroups implements JavaDelegate {

    private final CampaignActs campaigns;

    ResumeGroups(CampaignActs campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public void execute(DelegateExecution step) {
        var inputs = new Inputs(step);
        var listName = inputs.text("groups");
        var groups = listName == null ? null : inputs.list(listName);
        campaigns.resume(inputs.campaign(), inputs.key().toString(), groups == null || groups.isEmpty() ? null : groups);
    }
}
