package qipan.engine.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionCheckTest {

    private final ExpressionCheck expressions = new ExpressionCheck(Models.CALLABLES);

    @ParameterizedTest
    @ValueSource(strings = {
        "no expression at all",
        "${briefDecision == 'approve'}",
        "${a && !b || c > 3 ? 'x' : 'y'}",
        "${vars.get('x', 3) + 1}",
        "${plan.day(dayNo + 1, '20:00')}",
        "#{execution.processBusinessKey}",
        "${execution.processInstanceId}-${empty name}",
        "\\${escaped.property}"
    })
    void allowsVariablesOperatorsAndPublishedCalls(String expression) {
        assertThat(expressions.check(expression)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "EXPRESSION_PROPERTY; ${''.class}",
        "EXPRESSION_PROPERTY; ${name['class']}",
        "EXPRESSION_PROPERTY; ${vars.get('x').name}",
        "EXPRESSION_PROPERTY; ${execution.engineServices}",
        "EXPRESSION_PROPERTY; ${json.prop}",
        "EXPRESSION_METHOD; ${''.getClass()}",
        "EXPRESSION_METHOD; ${vars.getClass()}",
        "EXPRESSION_METHOD; ${vars.get('x').getClass()}",
        "EXPRESSION_METHOD; ${execution.setVariable('a', 1)}",
        "EXPRESSION_METHOD; ${vars['get']('x')}",
        "EXPRESSION_METHOD; ${startGroups.execute(execution)}",
        "EXPRESSION_ARITY; ${plan.day()}",
        "EXPRESSION_ARITY; ${vars.is('a', 'b')}",
        "EXPRESSION_FUNCTION; ${currentUser()}",
        "EXPRESSION_FUNCTION; ${a:b(1)}",
        "EXPRESSION_NAME; ${execution}",
        "EXPRESSION_NAME; ${plan}",
        "EXPRESSION_NAME; ${startGroups}",
        "EXPRESSION_NAME; ${vars.get(task)}",
        "EXPRESSION_SYNTAX; ${a ==}",
        "EXPRESSION_SYNTAX; ${a = 1}",
        "EXPRESSION_LENGTH; ${(((((((((((((((((((((1)))))))))))))))))))))}"
    })
    void refusesEverythingElse(Rule rule, String expression) {
        assertThat(expressions.check(expression)).extracting(ExpressionCheck.Objection::rule).contains(rule);
    }

    @Test
    void refusesAnExpressionThatIsTooLong() {
        assertThat(expressions.check("${" + "!".repeat(100_000) + "a}"))
                .extracting(ExpressionCheck.Objection::rule)
                .containsExactly(Rule.EXPRESSION_LENGTH);
    }
}
