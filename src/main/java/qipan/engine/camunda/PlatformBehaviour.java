package qipan.engine.camunda;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Gives every user task what no model draws: its people are found when it arrives. */
@Component
class PlatformBehaviour extends AbstractBpmnParseListener {

    private final TaskArrival arrival;
    private final AutomaticApproval automatic;

    PlatformBehaviour(TaskArrival arrival, AutomaticApproval automatic) {
        this.arrival = arrival;
        this.automatic = automatic;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var behaviour = (UserTaskActivityBehavior) activity.getActivityBehavior();
        behaviour.getTaskDefinition().addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, arrival);
        activity.setActivityBehavior(new ApprovalBehaviour(behaviour.getTaskDecorator(), automatic));
    }
}
