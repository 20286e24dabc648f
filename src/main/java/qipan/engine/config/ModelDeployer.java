package qipan.engine.config;

import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.bpmn.parser.EventSubscriptionDeclaration;
import org.camunda.bpm.engine.impl.core.model.Properties;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.jspecify.annotations.Nullable;

/**
 * Camunda's deployer of process models with two rules of its own:
 *
 * <ul>
 *   <li>One message may begin several processes. Camunda's correlation starts every process that subscribes to a message;
 *       only its deployment refuses the second one, so that a message never means two things by accident. See ADR 0008.
 *   <li>A published model that a node reads again after its start is offered to other threads when it is whole. Camunda
 *       offers it first and then asks which jobs its timers belong to; who comes to such a timer in between fails.
 * </ul>
 */
final class ModelDeployer extends BpmnDeployer {

    private ModelDeployer() {}

    static BpmnDeployer insteadOf(BpmnDeployer standard) {
        var deployer = new ModelDeployer();
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

    /** A new model stays with the thread that publishes it until the commit, and its start timers look for it at once. */
    @Override
    protected void registerDefinition(DeploymentEntity deployment, ProcessDefinitionEntity definition, Properties properties) {
        if (deployment.isNew()) {
            super.registerDefinition(deployment, definition, properties);
            return;
        }
        definitionAddedToDeploymentCache(deployment, definition, properties);
        addDefinitionToDeploymentCache(getDeploymentCache(), definition);
        deployment.addDeployedArtifact(definition);
    }
}
