package qipan.engine.sandbox;

import java.util.List;

/**
 * Every text and attribute that holds an expression, wherever it stands: the engine evaluates more places than the
 * modeler shows (names and documentation of user tasks, message names, form keys, ...).
 */
final class SafeExpressions implements ElementRule {

    private static final String DELEGATE_EXPRESSION = "delegateExpression";

    private final ExpressionCheck expressions;

    SafeExpressions(Callables callables) {
        this.expressions = new ExpressionCheck(callables);
    }

    @Override
    public void check(Site site, Report report) {
        if (isNeverEvaluated(site)) {
            return;
        }
        for (var attribute : site.node().attributes()) {
            // Judged by PublishedDelegates, which allows less.
            if (!attribute.name().equals(DELEGATE_EXPRESSION)) {
                report(site, expressions.check(attribute.value()), report);
            }
        }
        report(site, expressions.check(site.node().text().trim()), report);
    }

    private static boolean isNeverEvaluated(Site site) {
        var node = site.node();
        // Decisions have languages of their own, see SafeDecisions.
        return Vocabulary.DIAGRAM.contains(node.uri())
                || Vocabulary.isDmn(node.uri())
                || AllowedElements.isQuiet(site)
                || node.is("documentation") && !site.parentIs("userTask");
    }

    private static void report(Site site, List<ExpressionCheck.Objection> objections, Report report) {
        objections.forEach(it -> site.report(report, it.rule(), it.args()));
    }
}
