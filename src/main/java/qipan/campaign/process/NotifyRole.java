package qipan.campaign.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationEventPublisher;
import qipan.campaign.RoleNotified;
import qipan.engine.PublishedDelegate;

/** Tells the people of a role something. What becomes of it is decided by those who listen to the event. */
@PublishedDelegate(zh = "通知某角色的人", en = "Notify the people of a role", inputs = {"role", "text"})
class NotifyRole implements JavaDelegate {

    private final ApplicationEventPublisher events;

    NotifyRole(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void execute(DelegateExecution step) {
        var inputs = new Inputs(step);
        events.publishEvent(new RoleNotified(
                inputs.key(), step.getProcessInstanceId(), inputs.text("role", ""), inputs.text("text", "")));
    }
}
