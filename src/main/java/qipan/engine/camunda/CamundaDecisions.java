package qipan.engine.camunda;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.springframework.stereotype.Component;
import qipan.engine.Decisions;
import qipan.shared.Refusal;

/** Decision tables of the engine's repository. */
@Component
class CamundaDecisions implements Decisions {

    private final EngineAccess engine;

    CamundaDecisions(EngineAccess engine) {
        this.engine = engine;
    }

    @Override
    public List<Map<String, Object>> evaluate(String decision, Map<String, ? extends Object> inputs) {
        try {
            var result = engine.services()
                    .getDecisionService()
                    .evaluateDecisionTableByKey(decision)
                    .variables(Values.toEngine(inputs))
                    .evaluate();
            return result.getResultList();
        } catch (NotFoundException unknown) {
            throw Refusal.notFound("engine.unknownDecision", decision);
        }
    }
}
