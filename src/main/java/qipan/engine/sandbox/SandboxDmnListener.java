package qipan.engine.sandbox;

import java.nio.charset.StandardCharsets;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRequirementsGraph;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableOutputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.spi.transform.DmnTransformListener;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Definitions;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;
import qipan.engine.PublishedCatalogue;

/** {@link SandboxParseListener} for decisions. */
@Component
public class SandboxDmnListener implements DmnTransformListener {

    private final PublishedCatalogue catalogue;

    SandboxDmnListener(PublishedCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A decision engine that asks this listener; the process engine configures the rest of it. */
    public DefaultDmnEngineConfiguration decisions() {
        var decisions =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        decisions.getTransformer().getTransformListeners().add(this);
        return decisions;
    }

    @Override
    public void transformDecision(Decision decision, DmnDecision transformed) {
        check((DmnModelInstance) decision.getModelInstance(), String.valueOf(decision.getId()));
    }

    @Override
    public void transformDecisionRequirementsGraph(Definitions definitions, DmnDecisionRequirementsGraph transformed) {
        check((DmnModelInstance) definitions.getModelInstance(), String.valueOf(definitions.getId()));
    }

    private void check(DmnModelInstance model, String name) {
        try {
            var root = HardenedXml.read(Dmn.convertToString(model).getBytes(StandardCharsets.UTF_8));
            var report = new Report();
            new SafetyRules(Callables.of(catalogue)).check(name, root, report);
            SandboxParseListener.refuse(report.findings());
        } catch (XmlRefused refused) {
            throw new ProcessEngineException(name + ": " + refused.getMessage(), refused);
        }
    }

    @Override
    public void transformDecisionTableInput(Input input, DmnDecisionTableInputImpl transformed) {
        // Seen with its decision.
    }

    @Override
    public void transformDecisionTableOutput(Output output, DmnDecisionTableOutputImpl transformed) {
        // Seen with its decision.
    }

    @Override
    public void transformDecisionTableRule(Rule rule, DmnDecisionTableRuleImpl transformed) {
        // Seen with its decision.
    }
}
