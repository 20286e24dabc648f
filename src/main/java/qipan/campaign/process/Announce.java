package qipan.campaign.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import qipan.engine.Processes;
import qipan.engine.PublishedDelegate;
import qipan.shared.BusinessKey;

/** Sends a message to whoever waits for it in the same campaign or group; nobody waiting is fine. */
@PublishedDelegate(
        zh = "向本活动或本群内等待的流程发消息",
        en = "Send a message to waiting processes of this campaign or group",
        inputs = {"message", "scope", "ref"})
class Announce implements JavaDelegate {

    private final Processes processes;

    Announce(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution step) {
        var values = new HashMap<>(step.getVariablesLocal());
        var message = String.valueOf(values.remove("message"));
        var scope = values.remove("scope");
        var ref = values.remove("ref");
        processes.announce(message, target(new Inputs(step).key(), scope, ref), Map.of(), values);
    }

    private static BusinessKey target(BusinessKey own, @Nullable Object scope,
            @Nullable Object ref) {
        if (ref != null) {
            return own.with(ref.toString());
        }
        return "campaign".equals(scope) || own.group() == null
                ? new BusinessKey(own.campaign(), null, null)
                : new BusinessKey(own.campaign(), own.group(), null);
    }
}
