package qipan.engine.camunda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;
import qipan.engine.Decisions;
import qipan.shared.Refusal;

/**
 * Decision tables of the engine's repository. Tables are functions of their inputs, unless they ask for the time: what one
 * said to an input is remembered, since FEEL reads every rule anew at each evaluation.
 */
@Component
class CamundaDecisions implements Decisions {

    private static final int REMEMBERED = 5_000;
    private static final Pattern TIME = Pattern.compile("\\b(now|today)\\s*\\(");

    private record Question(String definition, Map<String, Object> inputs) {}

    private final EngineAccess engine;
    private final Map<Question, List<Map<String, Object>>> answers = new ConcurrentHashMap<>();
    private final Map<String, Boolean> timeless = new ConcurrentHashMap<>();

    CamundaDecisions(EngineAccess engine) {
        this.engine = engine;
    }

    @Override
    public List<Map<String, Object>> evaluate(String decision, Map<String, ? extends Object> inputs) {
        var definition = latest(decision);
        if (!isTimeless(definition)) {
            return ask(definition, inputs);
        }
        var question = new Question(definition, new HashMap<>(inputs));
        var answer = answers.get(question);
        // Not computed inside the map: who waits there for a connection would hold up those who have one.
        if (answer == null) {
            answer = ask(definition, inputs);
            if (answers.size() >= REMEMBERED) {
                answers.clear();
            }
            answers.put(question, answer);
        }
        return answer;
    }

    private String latest(String decision) {
        var found = repository().createDecisionDefinitionQuery().decisionDefinitionKey(decision).latestVersion().singleResult();
        if (found == null) {
            throw Refusal.notFound("engine.unknownDecision", decision);
        }
        return found.getId();
    }

    private boolean isTimeless(String definition) {
        var known = timeless.get(definition);
        if (known == null) {
            known = !asksForTime(definition);
            timeless.put(definition, known);
        }
        return known;
    }

    private boolean asksForTime(String definition) {
        try (var model = repository().getDecisionModel(definition)) {
            return TIME.matcher(new String(model.readAllBytes(), StandardCharsets.UTF_8)).find();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<Map<String, Object>> ask(String definition, Map<String, ? extends Object> inputs) {
        return engine.services()
                .getDecisionService()
                .evaluateDecisionTableById(definition)
                .variables(Values.toEngine(inputs))
                .evaluate()
                .getResultList()
                .stream()
                .map(Collections::unmodifiableMap)
                .toList();
    }

    private RepositoryService repository() {
        return engine.services().getRepositoryService();
    }
}
