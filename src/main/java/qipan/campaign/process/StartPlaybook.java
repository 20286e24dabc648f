package qipan.campaign.process;

import java.util.HashMap;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import qipan.engine.Processes;
import qipan.engine.PublishedDelegate;
import qipan.shared.Ids;

/** Starts another playbook beside this one; its other inputs become the new instance's variables. */
@PublishedDelegate(
        zh = "另起一个流程,不等它结束",
        en = "Start another playbook without waiting for it",
        inputs = {"playbook", "ref"})
class StartPlaybook implements JavaDelegate {

    private final Processes processes;

    StartPlaybook(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution step) {
        var inputs = new Inputs(step);
        var values = new HashMap<>(step.getVariablesLocal());
        var playbook = String.valueOf(values.remove("playbook"));
        var ref = values.remove("ref");
        processes.start(playbook, ref == null ? inputs.key().beside(Ids.next()) : inputs.key().with(ref.toString()), values);
    }
}
