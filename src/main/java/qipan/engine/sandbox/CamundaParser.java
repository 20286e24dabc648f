package qipan.engine.sandbox;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;

/** Lets the engine parse without deploying, so that a dry run and the command line find what a deployment would. */
final class CamundaParser implements EngineParser {

    private final ProcessEngineConfigurationImpl engine;

    CamundaParser(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @Override
    public void check(ParsedModel model, byte[] content, Report report) {
        try {
            engine.getCommandExecutorTxRequired().execute(command -> parse(model, content, command));
        } catch (ParseException refused) {
            refused.getResorceReports().forEach(it -> {
                add(it.getErrors(), model, Rule.ENGINE, report);
                add(it.getWarnings(), model, Rule.ENGINE_WARNING, report);
            });
        } catch (ProcessEngineException refused) {
            report.add(model.file(), null, Rule.ENGINE, 0, String.valueOf(refused.getMessage()));
        }
    }

    private Object parse(ParsedModel model, byte[] content, CommandContext command) {
        if (model.isProcess()) {
            parseProcess(model.file(), content);
        } else {
            parseDecision(content);
        }
        return model;
    }

    private void parseProcess(String file, byte[] content) {
        var deployer = engine.getDeployers().stream()
                .filter(BpmnDeployer.class::isInstance)
                .map(BpmnDeployer.class::cast)
                .findFirst()
                .orElseThrow();
        deployer.getBpmnParser().createParse().deployment(new DeploymentEntity()).name(file)
                .sourceInputStream(new ByteArrayInputStream(content)).execute();
    }

    private void parseDecision(byte[] content) {
        var decisions = (DefaultDmnEngineConfiguration) engine.getDmnEngineConfiguration();
        decisions.getTransformer().createTransform().modelInstance(new ByteArrayInputStream(content))
                .transformDecisionRequirementsGraph();
    }

    private static void add(List<Problem> problems, ParsedModel model, Rule rule, Report report) {
        problems.forEach(it -> report.add(model.file(), it.getMainElementId(), rule, it.getLine(), it.getMessage()));
    }
}
