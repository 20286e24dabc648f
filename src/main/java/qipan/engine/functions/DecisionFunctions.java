package qipan.engine.functions;

import java.util.List;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;
import qipan.engine.Configuration;
import qipan.engine.ModelScope;
import qipan.engine.Published;
import qipan.engine.PublishedFunctions;

/**
 * {@code decision}: what the business rule task just decided, for its output parameters. A campaign parameter of the
 * same name wins, so that a manager can override a table for one campaign.
 */
@PublishedFunctions("decision")
class DecisionFunctions {

    /** Where the engine leaves the result while the task is left. */
    private static final String RESULT = "decisionResult";

    private final Configuration configuration;

    DecisionFunctions(Configuration configuration) {
        this.configuration = configuration;
    }

    @Published(zh = "决策的一个输出;活动参数可覆盖")
    @Nullable Object one(ModelScope scope, String output) {
        var overriding = configuration.ofCampaign(scope.businessKey(), output);
        if (overriding.isPresent()) {
            return overriding.get();
        }
        var rows = result(scope);
        return rows.isEmpty() ? null : rows.getSingleResult().getEntry(output);
    }

    @Published(zh = "决策所有命中行的某个输出")
    List<Object> all(ModelScope scope, String output) {
        return result(scope).collectEntries(output);
    }

    @Published(zh = "决策所有命中行的全部输出,JSON 列表")
    SpinJsonNode rows(ModelScope scope) {
        return Spin.JSON(JsonText.write(result(scope).getResultList()));
    }

    private static DmnDecisionResult result(ModelScope scope) {
        if (scope.variable(RESULT) instanceof DmnDecisionResult result) {
            return result;
        }
        throw new ProcessEngineException("No decision was made at " + scope.element());
    }
}
