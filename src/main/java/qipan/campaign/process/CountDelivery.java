package qipan.campaign.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import qipan.campaign.Orders;
import qipan.engine.Processes;
import qipan.engine.PublishedDelegate;
import qipan.shared.BusinessKey;

/** Tells the campaign that delivery is closed once 95 % of its deliveries are final. */
@PublishedDelegate(zh = "计入交付进度", en = "Count a delivery")
class CountDelivery implements JavaDelegate {

    private static final double ENOUGH = 0.95;

    private final Orders orders;
    private final Processes processes;

    CountDelivery(Orders orders, Processes processes) {
        this.orders = orders;
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution step) {
        var campaign = new Inputs(step).key().campaign();
        if (campaign == null) {
            return;
        }
        var share = orders.deliveredShare(campaign);
        if (share >= ENOUGH) {
            processes.announce("MSG_DELIVERY_CLOSED", BusinessKey.ofCampaign(campaign), Map.of(),
                    Map.of("deliveredRate", share * 100));
        }
    }
}
