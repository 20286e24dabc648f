package qipan.engine.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobDeclaration;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DefaultCacheFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.testing.EngineTest;

/** A node that reads a published model again, as each does after its start. */
@EngineTest
class ModelDeployerTest {

    private final ProcessEngineConfigurationImpl engine;
    private final RepositoryService repository;
    private final List<String> offeredJobs = new ArrayList<>();
    private DeploymentCache cache;
    private String deployment;

    ModelDeployerTest(@Autowired ProcessEngine processes) {
        engine = (ProcessEngineConfigurationImpl) processes.getProcessEngineConfiguration();
        repository = processes.getRepositoryService();
    }

    @BeforeEach
    void publishAndForget() {
        deployment = repository.createDeployment().addClasspathResource("drill/wave-drill-group.bpmn").deploy().getId();
        cache = engine.getDeploymentCache();
        var watched = new DeploymentCache(new DefaultCacheFactory(), 100) {
            @Override
            public void addProcessDefinition(ProcessDefinitionEntity definition) {
                timers(definition).forEach(timer -> offeredJobs.add(timer.getJobDefinitionId()));
                super.addProcessDefinition(definition);
            }
        };
        watched.setDeployers(engine.getDeployers());
        engine.setDeploymentCache(watched);
    }

    @AfterEach
    void goOnAsBefore() {
        engine.setDeploymentCache(cache);
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void isOfferedWhenItsTimersKnowTheirJobs() {
        var model = repository.createProcessDefinitionQuery().deploymentId(deployment).singleResult();

        engine.getCommandExecutorTxRequired().execute(command -> engine.getDeploymentCache().findDeployedProcessDefinitionById(model.getId()));

        assertThat(offeredJobs).isNotEmpty().doesNotContainNull();
    }

    private static List<? extends JobDeclaration<?, ?>> timers(ScopeImpl scope) {
        var found = new ArrayList<JobDeclaration<?, ?>>(TimerDeclarationImpl.getDeclarationsForScope(scope).values());
        for (ActivityImpl inner : scope.getActivities()) {
            found.addAll(timers(inner));
        }
        return found;
    }
}
