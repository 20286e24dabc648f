package qipan.playbooks;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import qipan.testing.ModelFiles;

/** A shipped decision table on the bare decision engine: no process, no database. */
record DecisionTable(DmnDecision decision) {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private static final Map<String, DecisionTable> READ = new ConcurrentHashMap<>();

    static DecisionTable named(String key) {
        return READ.computeIfAbsent(key, DecisionTable::read);
    }

    private static DecisionTable read(String key) {
        var file = new ByteArrayInputStream(ModelFiles.all().get(key + ".dmn"));
        return new DecisionTable(ENGINE.parseDecision(key, file));
    }

    /** The matched rules in the order of the table. Inputs that are not given count as null. */
    List<Map<String, Object>> rows(Object... namesAndValues) {
        var inputs = new HashMap<String, Object>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            inputs.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return ENGINE.evaluateDecision(decision, inputs).getResultList();
    }

    Map<String, Object> row(Object... namesAndValues) {
        return rows(namesAndValues).get(0);
    }
}
