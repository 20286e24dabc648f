package qipan.campaign.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import qipan.campaign.Dispatches;
import qipan.campaign.Dispatches.Kind;
import qipan.campaign.Members;
import qipan.engine.PublishedDelegate;

/** Hands a message for one customer to whatever channel is connected. */
@PublishedDelegate(
        zh = "给客户发消息",
        en = "Send a customer a message",
        inputs = {"memberId", "text"})
class MessageCustomer implements JavaDelegate {

    private final Dispatches dispatches;
    private final Members members;

    MessageCustomer(Dispatches dispatches, Members members) {
        this.dispatches = dispatches;
        this.members = members;
    }

    @Override
    public void execute(DelegateExecution step) {
        var key = new Inputs(step).key();
        dispatches.hand(key, Kind.CUSTOMER, Local.all(step));
        var member = Local.text(step, "memberId");
        if (member != null) {
            members.contacted(key, member);
        }
    }
}
