package qipan.engine.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import qipan.engine.Feel;

/** The engine's own FEEL, each expression parsed once. It reaches no Java: external functions are off by default. */
@Component
class ScalaFeel implements Feel {

    /** More different conditions than all forms of a house have; beyond it nothing is remembered. */
    private static final int REMEMBERED = 5000;

    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();
    private final Map<String, Optional<ParsedExpression>> parsed = new ConcurrentHashMap<>();

    @Override
    public boolean holds(String expression, Map<String, ? extends @Nullable Object> values) {
        return parse(expression).map(condition -> holds(condition, values)).orElse(false);
    }

    private boolean holds(ParsedExpression condition, Map<String, ? extends @Nullable Object> values) {
        var result = feel.evaluate(condition, new LinkedHashMap<String, Object>(values));
        return result.isSuccess() && Boolean.TRUE.equals(result.result());
    }

    private Optional<ParsedExpression> parse(String expression) {
        var known = parsed.get(expression);
        if (known != null) {
            return known;
        }
        var result = feel.parseExpression(expression.strip().replaceFirst("^=", ""));
        Optional<ParsedExpression> condition =
                result.isSuccess() ? Optional.of(result.parsedExpression()) : Optional.empty();
        if (parsed.size() < REMEMBERED) {
            parsed.put(expression, condition);
        }
        return condition;
    }
}
