package qipan.engine.sandbox;

import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.feel.FeelEngine;

/** Whether the engine's FEEL can read a text. Functions that reach into Java are no FEEL of ours. */
final class FeelSyntax {

    private static final Pattern EXTERNAL = Pattern.compile("\\bexternal\\b");
    private static final int LONGEST_TEXT = 8_000;
    /** Parses only; evaluation is the business of the decision engine. */
    private static final FeelEngine FEEL = new FeelEngine.Builder().enableExternalFunctions(false).build();

    private FeelSyntax() {}

    static Optional<String> objection(String text, boolean unaryTests) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var code = withoutStrings(text);
        if (text.length() > LONGEST_TEXT || code.length() > Limits.EXPRESSION_CHARS
                || ExpressionTree.depth(code) > Limits.FEEL_DEPTH) {
            return Optional.of("> " + Limits.EXPRESSION_CHARS);
        }
        return EXTERNAL.matcher(code).find() ? Optional.of("external") : parse(text, unaryTests);
    }

    private static Optional<String> parse(String text, boolean unaryTests) {
        var parsed = unaryTests ? FEEL.parseUnaryTests(text) : FEEL.parseExpression(text);
        return parsed.isRight() ? Optional.empty() : Optional.of(parsed.left().toOption().get().message());
    }

    /** Script texts are long strings; what could tire the parser is only what stands around them. */
    private static String withoutStrings(String text) {
        var code = new StringBuilder();
        boolean inString = false;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (inString && c == '\\') {
                i++;
            } else if (c == '"') {
                inString = !inString;
            } else if (!inString) {
                code.append(c);
            }
        }
        return code.toString();
    }
}
