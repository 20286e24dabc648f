package qipan.engine.camunda;

import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import qipan.engine.Act;
import qipan.engine.Models;
import qipan.engine.StepModel;
import qipan.engine.Where;
import qipan.engine.camunda.ApproverPolicies.Reason;
import qipan.shared.BusinessKey;

/** Passes an approval that its policy lets pass, with the words that say why, and tells the house. */
@Component
class AutomaticApproval {

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

    /** Whether an instance of a step of several people begins for nobody: its signer was removed before the turn came. */
    boolean isLeftOut(ExecutionEntity instance) {
        return ((ActivityImpl) instance.getActivity()).isMultiInstance()
                && CoSigning.of(instance, models.step(instance.getProcessDefinitionId(), instance.getActivityId()))
                        .filter(CoSigning::isLeftOut).isPresent();
    }

    /** Whether the task was passed. */
    boolean passes(TaskEntity task) {
        var step = models.step(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
        var reason = policies.passes(task, step).orElse(null);
        if (reason == null) {
            return false;
        }
        var words = "自动通过：" + reason.zh;
        var several = CoSigning.of(task.getExecution(), step);
        if (several.isPresent()) {
            passesOf(several.get(), task, step, reason, words);
        } else {
            task.setExecutionVariables(Verdict.passed(task, step, words, clock));
            tell(task, step, "approve-automatically", words);
        }
        return true;
    }

    /** Who has approved before counts as agreeing. For whom nobody is there, or only the author, others decide. */
    private void passesOf(CoSigning several, TaskEntity task, StepModel step, Reason reason, String words) {
        var agrees = reason == Reason.APPROVED_BEFORE;
        var result = agrees ? several.sign(task.getId(), Verdict.vote(words, clock)) : several.leaveOut();
        result.ifPresent(decision ->
                task.setExecutionVariables(Values.toEngine(Verdict.of(task, step, several, decision, words, clock))));
        tell(task, step, agrees ? "approve-automatically" : "leave-out-signer", agrees ? words : reason.zh);
    }

    private void tell(TaskEntity task, StepModel step, String act, String words) {
        var by = task.getAssignee() == null ? "" : task.getAssignee();
        events.publishEvent(new Act(
                clock.instant(), Verdict.SYSTEM, null, act, where(task), step.element(), null, Map.of(),
                Map.of("reason", words, "approver", by)));
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
