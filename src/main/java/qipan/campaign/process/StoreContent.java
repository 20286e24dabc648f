package qipan.campaign.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import qipan.campaign.Dispatches;
import qipan.campaign.Dispatches.Kind;
import qipan.engine.PublishedDelegate;

/** Puts approved content into the library. */
@PublishedDelegate(
        zh = "话术素材入库",
        en = "Store approved content",
        inputs = {"contentType", "text", "pictureUrl"})
class StoreContent implements JavaDelegate {

    private final Dispatches dispatches;

    StoreContent(Dispatches dispatches) {
        this.dispatches = dispatches;
    }

    @Override
    public void execute(DelegateExecution step) {
        step.setVariable("contentId", dispatches.hand(new Inputs(step).key(), Kind.CONTENT, Local.all(step)));
        step.setVariable("contentVersion", new Inputs(step).count("contentVersion", 0) + 1);
    }
}
