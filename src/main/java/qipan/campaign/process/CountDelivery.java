package qipan.campaign.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import qipan.campaign.Orders;
import qipan.engine.PublishedDelegate;

/** Has the campaign look, once this delivery is over, whether 95 % of its deliveries are. */
@PublishedDelegate(zh = "计入交付进度", en = "Count a delivery")
class CountDelivery implements JavaDelegate {

    private final Orders orders;

    CountDelivery(Orders orders) {
        this.orders = orders;
    }

    @Override
    public void execute(DelegateExecution step) {
        var campaign = new Inputs(step).key().campaign();
        if (campaign != null) {
            orders.delivered(campaign);
        }
    }
}
