package qipan.campaign;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import qipan.engine.BackgroundWork;
import qipan.engine.Fact;
import qipan.engine.Fact.StepEntered;
import qipan.engine.FactListener;
import qipan.engine.Processes;
import qipan.shared.BusinessKey;

/**
 * Tells the master that the campaign's orders are delivered. That is a state, and the message that tells of it would be
 * lost on a master that does not wait yet: so it is looked at whenever a delivery is counted and whenever a master begins
 * to wait, each time in a transaction of its own after the one that asks for it. Whichever comes last sees both.
 */
@Component
class ClosingDelivery implements FactListener, BackgroundWork.Worker {

    static final String KIND = "close-delivery";
    static final String MESSAGE = "MSG_DELIVERY_CLOSED";

    private static final double ENOUGH = 0.95;
    private static final Set<String> WAITS = Set.of("eventBasedGateway", "intermediateMessageCatch", "receiveTask");

    private final OrderStore store;
    private final BackgroundWork work;
    private final Processes processes;

    ClosingDelivery(OrderStore store, BackgroundWork work, Processes processes) {
        this.store = store;
        this.work = work;
        this.processes = processes;
    }

    @Override
    public void on(List<Fact> facts) {
        facts.stream()
                .filter(fact -> fact instanceof StepEntered step && WAITS.contains(step.type()))
                .map(fact -> fact.where().key())
                .filter(key -> key.campaign() != null && key.equals(BusinessKey.ofCampaign(key.campaign())))
                .distinct()
                .forEach(key -> work.enqueue(KIND, key.toString()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** @param campaign its id */
    @Override
    public void work(String campaign) {
        var ended = store.endedDeliveries(campaign);
        var all = store.deliveries(campaign);
        if (all > 0 && ended >= ENOUGH * all) {
            processes.announce(
                    MESSAGE, BusinessKey.ofCampaign(campaign), Map.of(), Map.of("deliveredRate", 100.0 * ended / all));
        }
    }
}
