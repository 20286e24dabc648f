package qipan.campaign.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import qipan.campaign.Dispatches;
import qipan.campaign.Dispatches.Kind;
import qipan.engine.PublishedDelegate;

/** Hands an instruction with all its inputs to the shop. */
@PublishedDelegate(zh = "给商城下指令", en = "Instruct the shop", inputs = {"instruction"})
class InstructShop implements JavaDelegate {

    private final Dispatches dispatches;

    InstructShop(Dispatches dispatches) {
        this.dispatches = dispatches;
    }

    @Override
    public void execute(DelegateExecution step) {
        hand(dispatches, step, Map.of());
    }

    static void hand(Dispatches dispatches, DelegateExecution step, Map<String, Object> more) {
        var content = new HashMap<>(Local.all(step));
        content.putAll(more);
        dispatches.hand(new Inputs(step).key(), Kind.SHOP, content);
    }
}
