package qipan.campaign.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import qipan.campaign.CampaignActs;
import qipan.engine.PublishedDelegate;

/** The daily, weekly or monthly round of long-term groups: its other inputs become each group's variables. */
@PublishedDelegate(
        zh = "启动新一轮:活动的每个群(门店)再走一次流程",
        en = "Start a new round: every group or store of the campaign goes through the process again",
        inputs = {"playbook"})
class StartRound implements JavaDelegate {

    private final CampaignActs campaigns;

    StartRound(CampaignActs campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public void execute(DelegateExecution step) {
        var inputs = new Inputs(step);
        var values = Local.all(step);
        var playbook = String.valueOf(values.remove("playbook"));
        var round = campaigns.openRound(inputs.campaign(), playbook, values);
        step.setVariable("roundNo", round.number());
        step.setVariable("roundGroups", round.groups());
    }
}
