package qipan.engine.sandbox;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Only attributes of the engine that we know; those that name a class, a script or a file are refused by name. */
final class AllowedAttributes implements ElementRule {

    /** {@code class}, {@code formHandlerClass}, {@code variableMappingClass}. */
    private static final String CLASS = "class";

    private static final Set<String> SCRIPT = Set.of("scriptFormat", "resource", "language");

    /** What some modelers write: a file name beside the BPMN namespace, which the engine brings itself. */
    private static final Pattern PLAIN_SCHEMA =
            Pattern.compile("\\s*" + Pattern.quote(Vocabulary.BPMN) + "\\s+[\\w.-]+\\s*");

    @Override
    public void check(Site site, Report report) {
        for (var attribute : site.node().attributes()) {
            if (attribute.uri().equals(Vocabulary.ACTIVITI)) {
                site.report(report, Rule.NAMESPACE, attribute.name(), attribute.uri());
            } else if (attribute.name().toLowerCase(Locale.ROOT).endsWith(CLASS)) {
                site.report(report, Rule.CLASS, attribute.value());
            } else if (attribute.uri().equals(Vocabulary.XSI) && isOutside(attribute)) {
                site.report(report, Rule.IMPORT, attribute.value());
            } else if (SCRIPT.contains(attribute.name())) {
                site.report(report, Rule.SCRIPT, attribute.name());
            } else if (!isKnown(attribute)) {
                site.report(report, Rule.ATTRIBUTE, attribute.name());
            }
        }
    }

    /** The engine validates against a schema and would fetch one that the model points to. */
    private static boolean isOutside(XmlAttribute attribute) {
        return attribute.name().equals("noNamespaceSchemaLocation")
                || attribute.name().equals("schemaLocation") && !PLAIN_SCHEMA.matcher(attribute.value()).matches();
    }

    private static boolean isKnown(XmlAttribute attribute) {
        return switch (attribute.uri()) {
            case Vocabulary.CAMUNDA -> Vocabulary.CAMUNDA_ATTRIBUTES.contains(attribute.name());
            case Vocabulary.CAMUNDA_DMN -> Vocabulary.DMN_ATTRIBUTES.contains(attribute.name());
            default -> true;
        };
    }
}
