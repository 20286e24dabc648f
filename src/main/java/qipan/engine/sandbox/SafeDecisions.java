package qipan.engine.sandbox;

import java.util.Locale;
import java.util.Set;

/** Decision tables speak FEEL, or the same small JUEL as processes; unary tests speak FEEL only. */
final class SafeDecisions implements ElementRule {

    private static final Set<String> HOLDERS =
            Set.of("inputExpression", "inputEntry", "outputEntry", "defaultOutputEntry", "literalExpression");

    private final ExpressionCheck expressions;

    SafeDecisions(Callables callables) {
        this.expressions = new ExpressionCheck(callables);
    }

    @Override
    public void check(Site site, Report report) {
        if (!Vocabulary.isDmn(site.node().uri())) {
            return;
        }
        var language = site.node().attribute("expressionLanguage").orElse("");
        if (!isAllowed(language, site.node().name())) {
            site.report(report, Rule.DMN_LANGUAGE, language);
        } else if (HOLDERS.contains(site.node().name())) {
            site.node().child("text").ifPresent(it -> checkText(site, language, it.text().trim(), report));
        }
    }

    private static boolean isAllowed(String language, String holder) {
        var word = language.toLowerCase(Locale.ROOT);
        return word.isEmpty() || isFeel(word) || word.equals("juel") && !holder.equals("inputEntry")
                && HOLDERS.contains(holder);
    }

    private static boolean isFeel(String language) {
        return language.equals("feel") || language.startsWith("https://www.omg.org/spec/dmn/")
                || language.startsWith("http://www.omg.org/spec/feel/")
                || language.startsWith("http://www.omg.org/spec/dmn/");
    }

    private void checkText(Site site, String language, String text, Report report) {
        if (language.equalsIgnoreCase("juel")) {
            // The engine adds the braces where a decision leaves them out.
            var whole = ExpressionTree.isExpression(text) ? text : "${" + text + "}";
            expressions.check(whole).forEach(it -> site.report(report, it.rule(), it.args()));
            return;
        }
        var unary = site.node().is("inputEntry");
        FeelSyntax.objection(text, unary).ifPresent(why -> site.report(report, Rule.FEEL, text, why));
    }
}
