package qipan.engine.camunda;

import org.camunda.bpm.engine.impl.bpmn.behavior.AbstractBpmnActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ErrorEndEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * An error end tells the caller that it ended badly. Of what nobody called, what a person started beside a campaign, it is
 * simply the end. In what was called an error that nobody catches stays a fault.
 */
@Component
class ErrorsNobodyCatches extends AbstractBpmnParseListener {

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (activity.getActivityBehavior() instanceof ErrorEndEventActivityBehavior thrown && scope == scope.getProcessDefinition()) {
            activity.setActivityBehavior(new EndOrError(thrown));
        }
    }

    private static final class EndOrError extends AbstractBpmnActivityBehavior {

        private final ErrorEndEventActivityBehavior thrown;

        private EndOrError(ErrorEndEventActivityBehavior thrown) {
            this.thrown = thrown;
        }

        @Override
        public void execute(ActivityExecution execution) throws Exception {
            if (isCalled(execution) || isCaughtInside(execution)) {
                thrown.execute(execution);
            } else {
                execution.end(true);
            }
        }

        private static boolean isCalled(ActivityExecution execution) {
            return ((ExecutionEntity) execution).getProcessInstance().getSuperExecution() != null;
        }

        private boolean isCaughtInside(ActivityExecution execution) {
            return ((ExecutionEntity) execution).getProcessDefinition().getProperties()
                    .get(BpmnProperties.ERROR_EVENT_DEFINITIONS).stream()
                    .anyMatch(caught -> caught.catchesError(thrown.getErrorCode()));
        }
    }
}
