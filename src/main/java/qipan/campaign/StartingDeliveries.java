package qipan.campaign;

import java.util.Map;
import org.springframework.stereotype.Component;
import qipan.engine.BackgroundWork;
import qipan.engine.Processes;
import qipan.shared.BusinessKey;

/** Starts the deliveries of a chunk of orders, each by the message its payment would have sent. */
@Component
class StartingDeliveries implements BackgroundWork.Worker {

    static final String KIND = "start-deliveries";

    private final OrderStore store;
    private final Processes processes;

    StartingDeliveries(OrderStore store, Processes processes) {
        this.store = store;
        this.processes = processes;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** @param payload campaign and order numbers, one a line */
    @Override
    public void work(String payload) {
        var lines = payload.split("\n");
        var waiting = store.paidWithoutDelivery(lines[0]);
        for (var index = 1; index < lines.length; index++) {
            if (waiting.contains(lines[index])) {
                store.find(lines[0], lines[index]).ifPresent(placed -> start(lines[0], placed));
            }
        }
    }

    private void start(String campaign, OrderStore.Placed placed) {
        var order = placed.order();
        var key = new BusinessKey(campaign, placed.group().isEmpty() ? null : placed.group(), order.orderNo());
        processes.announce("MSG_ORDER_PAID", key, Map.of(), Map.of(
                "orderNo", order.orderNo(), "memberId", order.member(), "sku", String.valueOf(order.sku()), "qty",
                (long) order.qty()));
    }
}
