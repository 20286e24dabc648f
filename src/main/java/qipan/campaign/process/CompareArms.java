package qipan.campaign.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import qipan.campaign.GroupActs;
import qipan.campaign.GroupActs.Arm;
import qipan.engine.PublishedDelegate;

/** Compares the arms of a test by what their groups brought. */
@PublishedDelegate(zh = "汇总AB两组指标", en = "Compare the arms of a test")
class CompareArms implements JavaDelegate {

    private final GroupActs groups;

    CompareArms(GroupActs groups) {
        this.groups = groups;
    }

    @Override
    public void execute(DelegateExecution step) {
        var campaign = new Inputs(step).campaign();
        var a = groups.armOf(campaign, "A");
        var b = groups.armOf(campaign, "B");
        tell(step, "A", a);
        tell(step, "B", b);
        step.setVariable("armGroups", Math.min(a.groups(), b.groups()));
        step.setVariable("liftPct", a.conversion() == 0 ? 0d : (b.conversion() - a.conversion()) / a.conversion() * 100);
        step.setVariable("pValue", TwoProportions.pValue(a.orders(), a.members(), b.orders(), b.members()));
        step.setVariable("refundDelta", b.refundPct() - a.refundPct());
        step.setVariable("p1Incidents", groups.severeCrises(campaign));
    }

    private static void tell(DelegateExecution step, String name, Arm arm) {
        step.setVariable("conv" + name, arm.conversion() * 100);
        step.setVariable("n" + name, arm.members());
        step.setVariable("refund" + name, arm.refundPct());
    }
}
