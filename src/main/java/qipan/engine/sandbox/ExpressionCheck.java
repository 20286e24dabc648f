package qipan.engine.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstChoice;
import org.camunda.bpm.impl.juel.AstComposite;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstLiteral;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstParameters;
import org.camunda.bpm.impl.juel.AstText;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * Judges an expression by the tree that the engine itself would build of it. Allowed: literals, operators, process
 * variables, calls of published methods, and two facts about the running instance.
 */
final class ExpressionCheck {

    /** One objection. */
    record Objection(Rule rule, Object... args) {}

    private static final String EXECUTION = "execution";
    private static final Set<String> FACTS = Set.of("processBusinessKey", "processInstanceId");
    /** Names that the engine would resolve to its own objects before it looks for a variable. */
    static final Set<String> ENGINE_NAMES = Set.of(EXECUTION, "task", "caseExecution", "externalTask",
            "processEngine", "authenticatedUserId", "connector", "class");

    private final Callables callables;

    ExpressionCheck(Callables callables) {
        this.callables = callables;
    }

    List<Objection> check(String text) {
        if (!ExpressionTree.isExpression(text)) {
            return List.of();
        }
        if (text.length() > Limits.EXPRESSION_CHARS || ExpressionTree.depth(text) > Limits.EXPRESSION_DEPTH) {
            return List.of(new Objection(Rule.EXPRESSION_LENGTH, Limits.EXPRESSION_CHARS, Limits.EXPRESSION_DEPTH));
        }
        try {
            var objections = new ArrayList<Objection>();
            visit(ExpressionTree.of(text), objections);
            return objections;
        } catch (TreeBuilderException broken) {
            return List.of(new Objection(Rule.EXPRESSION_SYNTAX, text));
        }
    }

    private void visit(Node node, List<Objection> objections) {
        if (node instanceof AstMethod method) {
            visitCall(method, objections);
        } else if (node instanceof AstIdentifier identifier) {
            visitName(identifier.getName(), objections);
        } else if (node instanceof AstFunction function) {
            objections.add(new Objection(Rule.EXPRESSION_FUNCTION, function.getName()));
        } else if (isHarmless(node)) {
            visitChildren(node, objections);
        } else if (!isFact(node)) {
            // AstDot, AstBracket, and whatever a later engine may add.
            objections.add(new Objection(Rule.EXPRESSION_PROPERTY, describe(node)));
        }
    }

    private void visitChildren(Node node, List<Objection> objections) {
        for (int i = 0; i < node.getCardinality(); i++) {
            visit(node.getChild(i), objections);
        }
    }

    private void visitCall(AstMethod method, List<Objection> objections) {
        var call = PublishedCall.of(method);
        if (call == null) {
            objections.add(new Objection(Rule.EXPRESSION_METHOD, describe(method.getChild(0))));
        } else {
            call.objection(callables).ifPresent(objections::add);
        }
        visitChildren(method.getChild(1), objections);
    }

    private void visitName(String name, List<Objection> objections) {
        if (ENGINE_NAMES.contains(name)
                || callables.functions().containsKey(name)
                || callables.delegates().contains(name)) {
            objections.add(new Objection(Rule.EXPRESSION_NAME, name));
        }
    }

    private static boolean isHarmless(Node node) {
        return node instanceof AstLiteral
                || node instanceof AstText
                || node instanceof AstEval
                || node instanceof AstNested
                || node instanceof AstComposite
                || node instanceof AstChoice
                || node instanceof AstBinary
                || node instanceof AstUnary
                || node instanceof AstParameters;
    }

    private static boolean isFact(Node node) {
        return node instanceof AstDot dot
                && dot.getChild(0) instanceof AstIdentifier owner
                && owner.getName().equals(EXECUTION)
                && FACTS.contains(ExpressionTree.propertyOf(dot));
    }

    private static String describe(Node property) {
        return property instanceof AstDot dot ? ExpressionTree.propertyOf(dot) : "[...]";
    }
}
