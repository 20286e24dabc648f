package qipan.campaign.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import qipan.campaign.Orders;
import qipan.engine.PublishedDelegate;

/**
 * Opens delivery: online, every paid order without one gets its process; in store there is nothing to start, because a
 * visit starts its process when it is booked.
 */
@PublishedDelegate(zh = "启动交付", en = "Open delivery", inputs = {"mode"})
class OpenDelivery implements JavaDelegate {

    private final Orders orders;

    OpenDelivery(Orders orders) {
        this.orders = orders;
    }

    @Override
    public void execute(DelegateExecution step) {
        var inputs = new Inputs(step);
        var opened = "store".equals(inputs.text("mode")) ? 0 : orders.openDeliveries(inputs.campaign());
        step.setVariable("deliveriesOpened", inputs.count("deliveriesOpened", 0) + opened);
    }
}
