package qipan.campaign.process;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import qipan.campaign.Orders;
import qipan.campaign.Orders.Order;
import qipan.campaign.Orders.Taken;
import qipan.engine.PublishedDelegate;

/** Counts an order of the chain in the group's ledger; says whether the member is within the limit, and no own account. */
@PublishedDelegate(
        zh = "登记接龙订单",
        en = "Take an order of the chain",
        inputs = {"orderNo", "memberId", "sku", "qty", "price", "payStatus", "saleBeganAt"},
        kpis = {"orders", "gmv"})
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
                inputs.count("qty", 1), new BigDecimal(inputs.text("price", "0")), inputs.text("payStatus")), saleBegan(step));
        step.setVariable("ownAccount", taken.isEmpty());
        taken.ifPresent(counted -> tell(step, counted, inputs.count("perUserLimit", 0)));
    }

    private static void tell(DelegateExecution step, Taken taken, int limit) {
        step.setVariable("chainPosition", taken.chainPosition());
        step.setVariable("withinLimit", limit == 0 || taken.memberQty() <= limit);
    }

    private static Instant saleBegan(DelegateExecution step) {
        return step.getVariable("saleBeganAt") instanceof Date began ? began.toInstant() : Instant.EPOCH;
    }
}
