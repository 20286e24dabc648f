package qipan.campaign.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import qipan.campaign.Dispatches;
import qipan.engine.PublishedDelegate;

/** Tells the shop the price of the ladder step that begins. */
@PublishedDelegate(
        zh = "改价到本档",
        en = "Set the price of the ladder step",
        inputs = {"stepNo", "price", "priceFactor", "quota", "label"})
class SetPrice implements JavaDelegate {

    private final Dispatches dispatches;

    SetPrice(Dispatches dispatches) {
        this.dispatches = dispatches;
    }

    @Override
    public void execute(DelegateExecution step) {
        InstructShop.hand(dispatches, step, Map.of("instruction", "set-price"));
    }
}
