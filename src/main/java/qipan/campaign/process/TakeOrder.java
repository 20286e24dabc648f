package qipan.campaign.process;

import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import qipan.campaign.Orders;
import qipan.campaign.Orders.Order;
import qipan.engine.PublishedDelegate;

/** Counts an order of the chain in the group's ledger and says whether the member is within the limit. */
@PublishedDelegate(
        zh = "登记接龙订单",
        en = "Take an order of the chain",
        inputs = {"orderNo", "memberId", "sku", "qty", "price", "payStatus"})
class TakeOrder implements JavaDelegate {

    private final Orders orders;

    TakeOrder(Orders orders) {
        this.orders = orders;
    }

    @Override
    public void execute(DelegateExecution step) {
        var inputs = new Inputs(step);
        var taken = orders.take(inputs.key(), new Order(
                inputs.text("orderNo", step.getProcessInstanceId()), inputs.text("memberId", ""), inputs.text("sku"),
                inputs.count("qty", 1), new BigDecimal(inputs.text("price", "0")), inputs.text("payStatus")));
        var limit = inputs.count("perUserLimit", 0);
        step.setVariable("chainPosition", taken.chainPosition());
        step.setVariable("withinLimit", limit == 0 || taken.memberQty() <= limit);
    }
}
