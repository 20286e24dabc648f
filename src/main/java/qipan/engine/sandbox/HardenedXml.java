package qipan.engine.sandbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Reads XML from strangers. No DOCTYPE, so no entities, so no bomb and no file of ours in the answer; nothing is fetched;
 * reading stops at the first element too many.
 */
final class HardenedXml {

    private HardenedXml() {}

    /** @throws XmlRefused when the content is no XML, or more than a model needs */
    static XmlNode read(byte[] content) throws XmlRefused {
        var builder = new XmlTreeBuilder();
        try {
            parser().parse(new InputSource(new ByteArrayInputStream(content)), builder);
            return builder.root();
        } catch (XmlRefused refused) {
            throw refused;
        } catch (SAXParseException broken) {
            throw refusal(broken);
        } catch (SAXException | IOException broken) {
            throw new XmlRefused(Rule.XML_SYNTAX, 0, String.valueOf(broken.getMessage()));
        }
    }

    private static XmlRefused refusal(SAXParseException broken) {
        var message = String.valueOf(broken.getMessage());
        // The word is the same in every language the JDK speaks.
        var doctype = message.contains("DOCTYPE");
        return doctype
                ? new XmlRefused(Rule.XML_DOCTYPE)
                : new XmlRefused(Rule.XML_SYNTAX, broken.getLineNumber(), message);
    }

    private static SAXParser parser() throws SAXException {
        try {
            var factory = SAXParserFactory.newDefaultNSInstance();
            factory.setXIncludeAware(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            return factory.newSAXParser();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("The JDK's own parser knows these features", impossible);
        }
    }
}
