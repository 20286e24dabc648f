package qipan.campaign.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.Spin;
import qipan.campaign.GroupActs;
import qipan.engine.PublishedDelegate;
import tools.jackson.databind.json.JsonMapper;

/** Shows which groups a test will take into which arm, for those who approve it. */
@PublishedDelegate(zh = "随机分群(预览)", en = "Assign test arms", inputs = {"groupsPerArm"})
class AssignArms implements JavaDelegate {

    private final GroupActs groups;
    private final JsonMapper json;

    AssignArms(GroupActs groups, JsonMapper json) {
        this.groups = groups;
        this.json = json;
    }

    @Override
    public void execute(DelegateExecution step) {
        var inputs = new Inputs(step);
        var arms = groups.arms(inputs.campaign(), inputs.count("groupsPerArm", 1), List.of("A", "B"));
        step.setVariable("armAssignments", Spin.JSON(json.writeValueAsString(arms)));
    }
}
