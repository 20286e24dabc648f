package qipan.engine.sandbox;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.impl.juel.AstChoice;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.jspecify.annotations.Nullable;

/** What an expression mentions. */
final class Expressions {

    private static final String PLAN = "plan";

    /** Which anchor a plan function counts from. See the catalogue, section 0.4. */
    private static final Map<String, String> ANCHORS = Map.of(
            "day", "groupRunStartDate",
            "campaignDay", "campaignStartDate",
            "sale", "saleOpenAt",
            "saleMinutes", "saleOpenAt",
            "close", "saleCloseAt",
            "incident", "detectedAt",
            "event", "eventStartAt",
            "training", "trainingStartDate",
            "month", "programmeStartDate");

    /** Which window a plan function stays in; a campaign may have windows of its own. */
    private static final Map<String, String> WINDOWS = Map.of(
            "workHours", "workWindow",
            "workDays", "workWindow",
            "incident", "workWindow",
            "contactWindow", "workWindow",
            "contactTomorrow", "workWindow",
            "phoneWindow", "phoneWindow",
            "phoneTomorrow", "phoneWindow");

    private Expressions() {}

    static Set<String> anchors(String text) {
        return planned(text, ANCHORS).collect(Collectors.toSet());
    }

    private static Stream<String> planned(String text, Map<String, String> ofFunctions) {
        return nodes(text)
                .filter(AstMethod.class::isInstance)
                .map(it -> PublishedCall.of((AstMethod) it))
                .filter(Objects::nonNull)
                .filter(it -> it.object().equals(PLAN))
                .flatMap(it -> Optional.ofNullable(ofFunctions.get(it.method())).stream());
    }

    /**
     * Keys that {@code config} is asked for, outputs of decisions, and the windows of due times. Of a chosen key each that it
     * may come to.
     */
    static Set<String> parameters(String text) {
        var asked = nodes(text)
                .filter(AstMethod.class::isInstance)
                .filter(it -> asksForParameter(PublishedCall.of((AstMethod) it)))
                .flatMap(it -> results(it.getChild(1)));
        return Stream.concat(asked, planned(text, WINDOWS)).collect(Collectors.toSet());
    }

    private static boolean asksForParameter(@Nullable PublishedCall call) {
        return call != null
                && (call.object().equals("config") || call.object().equals("decision") && call.method().equals("one"));
    }

    /** What is compared or asked to choose between keys is no key itself. */
    private static Stream<String> results(Node node) {
        if (node instanceof AstMethod || node instanceof AstString) {
            return word(node);
        }
        var first = node instanceof AstChoice ? 1 : 0;
        return IntStream.range(first, node.getCardinality()).mapToObj(node::getChild).flatMap(Expressions::results);
    }

    /** String literals: the keys that a computed reference may come to. */
    static Set<String> words(String text) {
        return nodes(text).flatMap(Expressions::word).collect(Collectors.toSet());
    }

    private static Stream<String> word(Node node) {
        return node instanceof AstString ? Stream.of(node.toString().replaceAll("^\"|\"$", "")) : Stream.empty();
    }

    private static Stream<Node> nodes(String text) {
        if (!ExpressionTree.isExpression(text) || text.length() > Limits.EXPRESSION_CHARS) {
            return Stream.empty();
        }
        try {
            return ExpressionTree.nodes(ExpressionTree.of(text));
        } catch (TreeBuilderException noExpression) {
            return Stream.empty();
        }
    }
}
