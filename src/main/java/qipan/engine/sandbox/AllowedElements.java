package qipan.engine.sandbox;

import java.util.Map;
import java.util.Set;

/**
 * Only elements that we know. The engine looks at local names and forgives foreign namespaces, so a
 * {@code <x:scriptTask>} would run: an unknown namespace is refused as well.
 */
final class AllowedElements implements ElementRule {

    /** Refused like any unknown element, but with a message that says why. */
    private static final Map<String, Rule> WELL_KNOWN = Map.ofEntries(
            Map.entry("scriptTask", Rule.SCRIPT),
            Map.entry("script", Rule.SCRIPT),
            Map.entry("connector", Rule.CONNECTOR),
            Map.entry("connectorId", Rule.CONNECTOR),
            Map.entry("field", Rule.FIELD),
            Map.entry("import", Rule.IMPORT),
            Map.entry("formData", Rule.FORM_INLINE),
            Map.entry("formProperty", Rule.FORM_INLINE));

    /** What the engine never looks into. */
    private static final Set<String> QUIET = Set.of("textAnnotation");

    @Override
    public void check(Site site, Report report) {
        var node = site.node();
        if (Vocabulary.DIAGRAM.contains(node.uri())) {
            return;
        }
        if (WELL_KNOWN.containsKey(node.name())) {
            site.report(report, WELL_KNOWN.get(node.name()), node.name());
        } else if (!isKnownNamespace(node)) {
            site.report(report, Rule.NAMESPACE, node.name(), node.uri());
        } else if (!isKnown(node)) {
            site.report(report, Rule.ELEMENT, node.name());
        }
    }

    static boolean isQuiet(Site site) {
        return QUIET.contains(site.node().name()) || site.parent() != null && isQuiet(site.parent());
    }

    private static boolean isKnownNamespace(XmlNode node) {
        return node.uri().equals(Vocabulary.BPMN) || node.isCamunda() || Vocabulary.isDmn(node.uri());
    }

    private static boolean isKnown(XmlNode node) {
        if (node.isCamunda()) {
            return Vocabulary.CAMUNDA_ELEMENTS.contains(node.name());
        }
        return node.uri().equals(Vocabulary.BPMN)
                ? Vocabulary.isBpmn(node.name())
                : Vocabulary.DMN_ELEMENTS.contains(node.name());
    }
}
