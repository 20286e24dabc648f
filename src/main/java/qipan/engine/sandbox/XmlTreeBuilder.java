package qipan.engine.sandbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.helpers.DefaultHandler;

/** Builds the tree while counting, so that a huge file costs no more than the limit. */
final class XmlTreeBuilder extends DefaultHandler {

    private record Open(String uri, String name, List<XmlAttribute> attributes, List<XmlNode> children,
            StringBuilder text, int line) {}

    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable Locator locator;
    private @Nullable XmlNode root;
    private int nodes;

    XmlNode root() throws XmlRefused {
        if (root == null) {
            throw new XmlRefused(Rule.XML_SYNTAX, 0, "empty");
        }
        return root;
    }

    @Override
    public void setDocumentLocator(Locator documentLocator) {
        this.locator = documentLocator;
    }

    @Override
    public InputSource resolveEntity(String publicId, String systemId) throws XmlRefused {
        throw new XmlRefused(Rule.XML_DOCTYPE);
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) throws XmlRefused {
        if (++nodes > Limits.NODES) {
            throw new XmlRefused(Rule.XML_NODES, Limits.NODES);
        }
        if (open.size() >= Limits.DEPTH) {
            throw new XmlRefused(Rule.XML_DEPTH, Limits.DEPTH);
        }
        var line = locator == null ? 0 : locator.getLineNumber();
        open.push(new Open(uri, localName, read(attributes), new ArrayList<>(), new StringBuilder(), line));
    }

    private static List<XmlAttribute> read(Attributes attributes) throws XmlRefused {
        var read = new ArrayList<XmlAttribute>();
        for (int i = 0; i < attributes.getLength(); i++) {
            var name = attributes.getLocalName(i);
            if (attributes.getValue(i).length() > Limits.ATTRIBUTE_CHARS) {
                throw new XmlRefused(Rule.XML_ATTRIBUTE, name, Limits.ATTRIBUTE_CHARS);
            }
            read.add(new XmlAttribute(attributes.getURI(i), name, attributes.getValue(i)));
        }
        return read;
    }

    @Override
    public void characters(char[] chars, int start, int length) {
        open.element().text().append(chars, start, length);
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        var it = open.pop();
        var node = new XmlNode(it.uri(), it.name(), it.attributes(), it.children(), it.text().toString(), it.line());
        if (open.isEmpty()) {
            root = node;
        } else {
            open.element().children().add(node);
        }
    }
}
