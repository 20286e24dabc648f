package qipan.campaign.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import qipan.campaign.Dispatches;
import qipan.engine.PublishedDelegate;

/** Ends the sale at the shop: the price really rises, open chain orders are locked. */
@PublishedDelegate(zh = "涨价并锁单", en = "Raise the price and lock orders", inputs = {"offerId"})
class RaiseAndLock implements JavaDelegate {

    private final Dispatches dispatches;

    RaiseAndLock(Dispatches dispatches) {
        this.dispatches = dispatches;
    }

    @Override
    public void execute(DelegateExecution step) {
        InstructShop.hand(dispatches, step, Map.of("instruction", "raise-and-lock"));
    }
}
