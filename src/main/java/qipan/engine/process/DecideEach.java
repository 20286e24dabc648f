package qipan.engine.process;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.spin.Spin;
import org.springframework.beans.factory.ObjectProvider;
import qipan.engine.Decisions;
import qipan.engine.PublishedDelegate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Asks one decision for every row of a JSON list, and writes the rows with the answers beside them. */
@PublishedDelegate(
        zh = "逐行判定",
        en = "Decide for each row",
        inputs = {"decision", "rows", "result"})
class DecideEach implements JavaDelegate {

    private static final Set<String> OWN = Set.of("decision", "rows", "result");
    private static final TypeReference<List<Map<String, Object>>> ROWS = new TypeReference<>() {};
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final ObjectProvider<Decisions> decisions;

    /** The engine needs its delegates before it can answer decisions, hence the provider. */
    DecideEach(ObjectProvider<Decisions> decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution step) {
        var decision = (String) step.getVariable("decision");
        var common = new HashMap<>(step.getVariablesLocal());
        common.keySet().removeAll(OWN);
        var answers = rows(step).stream().map(row -> answered(decision, common, row)).toList();
        step.setVariable((String) step.getVariable("result"), Spin.JSON(MAPPER.writeValueAsString(answers)));
    }

    private Map<String, Object> answered(String decision, Map<String, Object> common, Map<String, Object> row) {
        var inputs = new HashMap<>(common);
        inputs.putAll(row);
        var answer = new LinkedHashMap<>(row);
        decisions.getObject().evaluate(decision, inputs).forEach(answer::putAll);
        return answer;
    }

    private static List<Map<String, Object>> rows(DelegateExecution step) {
        var list = step.getVariable((String) step.getVariable("rows"));
        return list == null ? List.of() : MAPPER.readValue(list.toString(), ROWS);
    }
}
