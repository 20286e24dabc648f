package qipan.engine.camunda;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import qipan.engine.SigningPolicy;
import qipan.engine.SigningPolicy.Vote;
import qipan.engine.StepModel;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * An approval step of several people: what each said is kept where the engine counts them (the body around the instances),
 * until the result is certain.
 */
final class CoSigning {

    /** Rows of what was said: {@code by, decision, comment, at, weight}; a weight of nothing is that of a further signer. */
    static final String SIGNATURES = "signatures";

    private static final String ALL = "nrOfInstances";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CoSigning() {}

    /** Prepares the place of the signatures: of two who signed first at once neither could make it. */
    static void begin(DelegateTask task, StepModel step) {
        if (SigningPolicy.of(step).isPresent()) {
            var body = body((TaskEntity) task);
            if (!body.hasVariableLocal(SIGNATURES)) {
                body.setVariableLocal(SIGNATURES, Values.toEngine(List.of()));
            }
        }
    }

    /**
     * @param row what the person said
     * @param counts whether the vote of this instance is cast with it
     * @return what was decided, null when that is open
     */
    static @Nullable String sign(TaskEntity task, SigningPolicy policy, Map<String, Object> row, boolean counts) {
        var body = body(task);
        var rows = new ArrayList<>(rows(body));
        var signed = new HashMap<>(row);
        signed.put("weight", counts ? policy.weight(mine(task)) : 0);
        rows.add(signed);
        body.setVariableLocal(SIGNATURES, Values.toEngine(rows));
        var votes = rows.stream().map(said -> new Vote(String.valueOf(said.get("decision")), ((Number) said.get("weight")).intValue())).toList();
        var result = policy.result(votes, policy.total(everybody(task, body))).orElse(null);
        if (result != null) {
            body.setVariableLocal(SigningPolicy.DECIDED, true);
        }
        return result;
    }

    static List<Map<String, Object>> signatures(TaskEntity task) {
        return rows(body(task));
    }

    private static List<Map<String, Object>> rows(ExecutionEntity body) {
        var kept = body.getVariableLocal(SIGNATURES);
        return kept == null ? List.of() : JSON.readValue(kept.toString(), new TypeReference<List<Map<String, Object>>>() {});
    }

    private static ExecutionEntity body(TaskEntity task) {
        var execution = task.getExecution();
        while (!execution.hasVariableLocal(ALL)) {
            execution = Objects.requireNonNull(execution.getParent(), "no several instances of " + task.getTaskDefinitionKey());
        }
        return execution;
    }

    private static MultiInstanceActivityBehavior loop(TaskEntity task) {
        var step = task.getExecution().getProcessDefinition().findActivity(task.getTaskDefinitionKey());
        return (MultiInstanceActivityBehavior) step.getParentFlowScopeActivity().getActivityBehavior();
    }

    private static @Nullable String mine(TaskEntity task) {
        return Optional.ofNullable(loop(task).getCollectionElementVariable()).map(task::getVariable).map(Object::toString).orElse(null);
    }

    /** Whom the loop goes over, as the engine asks it itself; of a plain number nobody is known. */
    private static List<@Nullable String> everybody(TaskEntity task, ExecutionEntity body) {
        var loop = loop(task);
        Object all = null;
        if (loop.getCollectionExpression() != null) {
            all = loop.getCollectionExpression().getValue(body);
        } else if (loop.getCollectionVariable() != null) {
            all = body.getVariable(loop.getCollectionVariable());
        }
        var count = ((Number) body.getVariableLocal(ALL)).intValue();
        var known = all instanceof Collection<?> people ? people.stream().map(Objects::toString).toList() : List.<String>of();
        // The list may be another one by now; the engine goes on with as many as it began with.
        return known.size() == count ? new ArrayList<>(known) : new ArrayList<>(Collections.nCopies(count, null));
    }
}
