package qipan.campaign.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import qipan.campaign.GroupActs;
import qipan.engine.PublishedDelegate;

/** Enters a group that was built during the campaign in the ledger. Outside a campaign there is no ledger. */
@PublishedDelegate(
        zh = "群记入台账",
        en = "Enter a group in the ledger",
        inputs = {"name", "size", "type"})
class RegisterGroup implements JavaDelegate {

    private final GroupActs groups;

    RegisterGroup(GroupActs groups) {
        this.groups = groups;
    }

    @Override
    public void execute(DelegateExecution step) {
        var inputs = new Inputs(step);
        var campaign = inputs.key().campaign();
        if (campaign != null) {
            step.setVariable("groupId", groups.register(
                    campaign, inputs.text("name", "新群"), inputs.count("size", 1), inputs.text("type")));
        }
    }
}
