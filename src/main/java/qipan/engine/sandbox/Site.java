package qipan.engine.sandbox;

import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An element in its place: its file, its parents, and the shape a modeler would mark because of it. */
record Site(String file, XmlNode node, @Nullable Site parent) {

    private static final Set<String> SHAPES_BESIDE_FLOW_NODES = Set.of("process", "sequenceFlow", "participant",
            "lane", "textAnnotation", "message", "signal", "error", "decision", "input", "output", "rule",
            "inputData");
    /** Script tasks and other shapes that no rule lets pass. */
    private static final Pattern REFUSED_SHAPE = Pattern.compile("\\w+(Task|Gateway|SubProcess)");

    /** Visits the element and everything below it. */
    void walk(Consumer<Site> visitor) {
        visitor.accept(this);
        node.children().forEach(child -> new Site(file, child, this).walk(visitor));
    }

    /** Id of the nearest shape: a timer's fault is shown on the event that carries it. */
    @Nullable String element() {
        var own = isShape() ? node.attribute("id").orElse(null) : null;
        if (own != null || parent == null) {
            return own;
        }
        return parent.element();
    }

    private boolean isShape() {
        return Vocabulary.isFlowNode(node.name())
                || SHAPES_BESIDE_FLOW_NODES.contains(node.name())
                || REFUSED_SHAPE.matcher(node.name()).matches();
    }

    boolean parentIs(String name) {
        return parent != null && parent.node().is(name);
    }

    boolean isBpmn() {
        return node.uri().equals(Vocabulary.BPMN);
    }

    /** An attribute of Camunda's: qualified on BPMN elements, plain on Camunda's own. */
    boolean isCamunda(XmlAttribute attribute) {
        return attribute.uri().equals(Vocabulary.CAMUNDA) || attribute.uri().isEmpty() && node.isCamunda();
    }

    void report(Report report, Rule rule, Object... args) {
        report.add(file, element(), rule, args);
    }
}
