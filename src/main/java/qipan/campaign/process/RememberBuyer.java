package qipan.campaign.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import qipan.campaign.Buyers;
import qipan.engine.PublishedDelegate;

/** Remembers a buyer's VIP level or role for every later campaign. */
@PublishedDelegate(
        zh = "记住会员的等级或分销角色",
        en = "Remember a member's VIP level or distributor role",
        inputs = {"memberId", "vipLevel", "role"})
class RememberBuyer implements JavaDelegate {

    private final Buyers buyers;

    RememberBuyer(Buyers buyers) {
        this.buyers = buyers;
    }

    @Override
    public void execute(DelegateExecution step) {
        var member = Local.text(step, "memberId");
        if (member != null) {
            buyers.remember(member, Local.text(step, "vipLevel"), Local.text(step, "role"));
        }
    }
}
