package qipan.campaign;

import java.util.Collection;
import org.springframework.stereotype.Component;
import qipan.engine.Processes;

/** Stops the clocks of what a hold reaches. */
@Component
class Freezing implements BulkStep {

    static final String KIND = "hold";

    private final Processes processes;

    Freezing(Processes processes) {
        this.processes = processes;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int act(BulkAct act, Collection<String> instances) {
        processes.hold(instances);
        return 0;
    }
}
