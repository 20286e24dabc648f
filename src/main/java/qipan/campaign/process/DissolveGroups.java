package qipan.campaign.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import qipan.campaign.GroupActs;
import qipan.engine.PublishedDelegate;
import qipan.shared.Ids;

/** Settles what becomes of the group, or of all groups when the campaign itself asks. */
@PublishedDelegate(
        zh = "解散或保留群",
        en = "Dissolve or keep groups",
        inputs = {"mode", "keep"})
class DissolveGroups implements JavaDelegate {

    private final GroupActs groups;

    DissolveGroups(GroupActs groups) {
        this.groups = groups;
    }

    @Override
    public void execute(DelegateExecution step) {
        var inputs = new Inputs(step);
        var kept = inputs.text("keep");
        var settled = groups.settle(inputs.key(), inputs.text("mode", "dissolve"),
                kept == null ? java.util.List.of() : inputs.list(kept));
        step.setVariable("dissolvedCount", settled);
        step.setVariable("archiveId", Ids.next());
    }
}
