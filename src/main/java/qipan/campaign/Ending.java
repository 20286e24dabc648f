package qipan.campaign;

import java.util.Collection;
import org.springframework.stereotype.Component;
import qipan.engine.Processes;

/** Ends the instances of a cancelled campaign. */
@Component
class Ending implements BulkStep {

    static final String KIND = "cancel";

    private final Processes processes;

    Ending(Processes processes) {
        this.processes = processes;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int act(BulkAct act, Collection<String> instances) {
        processes.cancel(instances, String.valueOf(act.detail().get("reason")));
        return 0;
    }
}
