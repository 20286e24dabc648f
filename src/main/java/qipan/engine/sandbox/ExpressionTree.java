package qipan.engine.sandbox;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Builder.Feature;
import org.camunda.bpm.impl.juel.Node;

/** Expressions as the engine's own parser reads them, so that what was checked is what will run. */
final class ExpressionTree {

    /** Method calls are the engine's setting; without it the tree would differ from the one at run time. */
    private static final Builder BUILDER = new Builder(Feature.METHOD_INVOCATIONS);

    private ExpressionTree() {}

    static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** @throws org.camunda.bpm.impl.juel.TreeBuilderException when the text is no expression */
    static Node of(String text) {
        return BUILDER.build(text).getRoot();
    }

    /** Nesting is counted before parsing: the parser recurses once per level. */
    static int depth(String text) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    static Stream<Node> nodes(Node root) {
        var children = IntStream.range(0, root.getCardinality()).mapToObj(root::getChild);
        return Stream.concat(Stream.of(root), children.flatMap(ExpressionTree::nodes));
    }

    /** The tree keeps the name to itself and tells it only as {@code ". name"}. */
    static String propertyOf(AstDot dot) {
        return dot.toString().substring(2);
    }
}
