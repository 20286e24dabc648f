package qipan.campaign.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.Spin;
import qipan.engine.Decisions;
import qipan.engine.PublishedDelegate;
import tools.jackson.databind.json.JsonMapper;

/** Reads the day's script slots from the decision {@code day-script}, in the order of their times. */
@PublishedDelegate(
        zh = "装载当日脚本时段",
        en = "Load the script slots of the day",
        inputs = {"dayNo", "runMode", "scriptSet", "theme", "activationLevel"})
class LoadDayScript implements JavaDelegate {

    private static final String DECISION = "day-script";

    private final Decisions decisions;
    private final JsonMapper json;

    LoadDayScript(Decisions decisions, JsonMapper json) {
        this.decisions = decisions;
        this.json = json;
    }

    @Override
    public void execute(DelegateExecution step) {
        var inputs = new HashMap<String, Object>();
        for (var name : List.of("dayNo", "runMode", "scriptSet", "theme", "activationLevel")) {
            inputs.put(name, step.getVariable(name));
        }
        var slots = new ArrayList<>(decisions.evaluate(DECISION, inputs));
        slots.sort(java.util.Comparator.comparing(slot -> String.valueOf(slot.get("time"))));
        step.setVariable("slots", Spin.JSON(json.writeValueAsString(slots)));
        step.setVariable("slotCount", slots.size());
        slots.stream().map(slot -> slot.get("phase")).filter(java.util.Objects::nonNull).findFirst()
                .ifPresent(phase -> step.setVariable("phase", phase));
    }
}
