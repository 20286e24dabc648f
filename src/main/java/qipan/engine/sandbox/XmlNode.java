package qipan.engine.sandbox;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * An XML element as the rules see it, whether it came from a file (see {@link HardenedXml}) or from the engine's own
 * parser: the same rules must give the same verdict on both.
 *
 * @param text the element's own text, without that of its children
 */
record XmlNode(
        String uri, String name, List<XmlAttribute> attributes, List<XmlNode> children, String text, int line) {

    static XmlNode of(Element element) {
        var attributes = element.attributes().stream().map(key -> attribute(element, key)).toList();
        var children = element.elements().stream().map(XmlNode::of).toList();
        var uri = element.getUri() == null ? "" : element.getUri();
        return new XmlNode(uri, element.getTagName(), attributes, children, element.getText(), element.getLine());
    }

    /** The engine keys an attribute as {@code <namespace>:<name>}, or by its name alone. */
    private static XmlAttribute attribute(Element element, String key) {
        var colon = key.lastIndexOf(':');
        var uri = colon < 0 ? "" : key.substring(0, colon);
        return new XmlAttribute(uri, key.substring(colon + 1), element.attribute(key));
    }

    Optional<String> attribute(String wanted) {
        return attribute("", wanted);
    }

    Optional<String> camunda(String wanted) {
        return attribute(Vocabulary.CAMUNDA, wanted);
    }

    private Optional<String> attribute(String namespace, String wanted) {
        return attributes.stream()
                .filter(it -> it.uri().equals(namespace) && it.name().equals(wanted))
                .map(XmlAttribute::value)
                .findFirst();
    }

    Stream<XmlNode> children(String wanted) {
        return children.stream().filter(it -> it.name.equals(wanted));
    }

    Optional<XmlNode> child(String wanted) {
        return children(wanted).findFirst();
    }

    /** This element and everything below it, from top to bottom. */
    Stream<XmlNode> tree() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(XmlNode::tree));
    }

    boolean is(String wanted) {
        return name.equals(wanted);
    }

    boolean isCamunda() {
        return uri.equals(Vocabulary.CAMUNDA);
    }

    /** What the model says in an extension property (camunda:properties) of this element. */
    Optional<String> property(String wanted) {
        return children("extensionElements")
                .flatMap(it -> it.children("properties"))
                .flatMap(it -> it.children("property"))
                .filter(it -> it.attribute("name").filter(wanted::equals).isPresent())
                .flatMap(it -> it.attribute("value").stream())
                .findFirst();
    }
}
