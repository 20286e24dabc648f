package qipan.engine.camunda;

import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import qipan.engine.Act;
import qipan.engine.Models;
import qipan.engine.Where;
import qipan.shared.BusinessKey;

/** Passes an approval that its policy lets pass, with the words that say why, and tells the house. */
@Component
class AutomaticApproval {

    private static final String SYSTEM = "system";

    private final ApproverPolicies policies;
    private final Models models;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AutomaticApproval(ApproverPolicies policies, Models models, ApplicationEventPublisher events, Clock clock) {
        this.policies = policies;
        this.models = models;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the task was passed. */
    boolean passes(TaskEntity task) {
        var step = models.step(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
        var reason = policies.passes(task, step).orElse(null);
        if (reason == null) {
            return false;
        }
        var words = "自动通过：" + reason.zh;
        task.setExecutionVariables(Approvals.passed(step, words, clock));
        var by = task.getAssignee() == null ? "" : task.getAssignee();
        events.publishEvent(new Act(
                clock.instant(), SYSTEM, null, "approve-automatically", where(task), step.element(), null, Map.of(),
                Map.of("reason", words, "approver", by)));
        return true;
    }

    private static Where where(TaskEntity task) {
        var instance = task.getExecution().getProcessInstance();
        var model = task.getExecution().getProcessDefinition();
        return new Where(
                model.getKey(),
                model.getId(),
                model.getVersion(),
                instance.getId(),
                instance.getRootProcessInstanceId() == null ? instance.getId() : instance.getRootProcessInstanceId(),
                BusinessKey.parse(instance.getBusinessKey()));
    }
}
