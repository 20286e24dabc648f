package qipan.engine.config;

import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.bpmn.parser.EventSubscriptionDeclaration;
import org.jspecify.annotations.Nullable;

/**
 * Lets one message begin several processes. Camunda's correlation starts every process that subscribes to a message; only
 * its deployment refuses the second one, so that a message never means two things by accident. See ADR 0008.
 */
final class SharedMessages extends BpmnDeployer {

    private SharedMessages() {}

    static BpmnDeployer insteadOf(BpmnDeployer standard) {
        var deployer = new SharedMessages();
        deployer.setExpressionManager(standard.getExpressionManager());
        deployer.setIdGenerator(standard.getIdGenerator());
        deployer.setBpmnParser(standard.getBpmnParser());
        return deployer;
    }

    /** Of the same process there is none: its former version's went before, and the parser refuses two start events. */
    @Override
    protected boolean isSameMessageStartEventSubscriptionAlreadyPresent(
            EventSubscriptionDeclaration declaration, @Nullable String tenant) {
        return false;
    }
}
