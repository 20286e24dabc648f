package qipan.campaign;

import java.util.Collection;
import org.springframework.stereotype.Component;
import qipan.engine.Processes;

/** Stops the clocks of what a hold reaches, unless it was released before another try reached it. */
@Component
class Freezing implements BulkStep {

    static final String KIND = "hold";

    private final HoldStore holds;
    private final Processes processes;

    Freezing(HoldStore holds, Processes processes) {
        this.holds = holds;
        this.processes = processes;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int act(BulkAct act, Collection<String> instances) {
        processes.hold(holds.keeping(instances));
        return 0;
    }
}
