package qipan.engine.config;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.namespace.NamespaceContext;
import javax.xml.namespace.QName;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpression;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import javax.xml.xpath.XPathFunctionResolver;
import javax.xml.xpath.XPathVariableResolver;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * XPath for MyBatis while it reads the engine's thousand SQL mappings: it asks for children by name, and the JDK copies
 * the whole file into a table of its own for each such question. That was a sixth of the program's start. Whatever is more
 * than names of children is answered by the JDK.
 */
public final class MapperPaths extends XPathFactory {

    private static final String SETTING = DEFAULT_PROPERTY_NAME + ":" + DEFAULT_OBJECT_MODEL_URI;

    private final XPathFactory jdk = XPathFactory.newDefaultInstance();

    /** Does something while {@link XPathFactory#newInstance()} answers with this class. */
    static void during(Runnable reading) {
        var before = System.setProperty(SETTING, MapperPaths.class.getName());
        try {
            reading.run();
        } finally {
            if (before == null) {
                System.clearProperty(SETTING);
            } else {
                System.setProperty(SETTING, before);
            }
        }
    }

    @Override
    public XPath newXPath() {
        return new Children(jdk.newXPath());
    }

    @Override
    public boolean isObjectModelSupported(String objectModel) {
        return jdk.isObjectModelSupported(objectModel);
    }

    @Override
    public void setFeature(String name, boolean value) throws javax.xml.xpath.XPathFactoryConfigurationException {
        jdk.setFeature(name, value);
    }

    @Override
    public boolean getFeature(String name) throws javax.xml.xpath.XPathFactoryConfigurationException {
        return jdk.getFeature(name);
    }

    @Override
    public void setXPathVariableResolver(XPathVariableResolver resolver) {
        jdk.setXPathVariableResolver(resolver);
    }

    @Override
    public void setXPathFunctionResolver(XPathFunctionResolver resolver) {
        jdk.setXPathFunctionResolver(resolver);
    }

    private record Found(List<Node> nodes) implements NodeList {

        @Override
        public @Nullable Node item(int index) {
            return index < nodes.size() ? nodes.get(index) : null;
        }

        @Override
        public int getLength() {
            return nodes.size();
        }
    }

    private record Children(XPath jdk) implements XPath {

        private static final Pattern NAMES = Pattern.compile("/?[A-Za-z][\\w-]*(/[A-Za-z][\\w-]*)*|[A-Za-z][\\w-]*(\\|[A-Za-z][\\w-]*)+");

        @Override
        public Object evaluate(String expression, Object item, QName returnType) throws XPathExpressionException {
            var nodes = returnType.equals(XPathConstants.NODESET);
            if ((nodes || returnType.equals(XPathConstants.NODE)) && item instanceof Node node && NAMES.matcher(expression).matches()) {
                var found = new Found(AuthorizationSql.leftOutOf(walk(expression, node)));
                return nodes ? found : found.item(0);
            }
            return jdk.evaluate(expression, item, returnType);
        }

        private static List<Node> walk(String expression, Node from) {
            var start = expression.startsWith("/") ? document(from) : from;
            if (expression.contains("|")) {
                return children(List.of(start), List.of(expression.split("\\|")));
            }
            var reached = List.of(start);
            for (var name : expression.substring(expression.startsWith("/") ? 1 : 0).split("/")) {
                reached = children(reached, List.of(name));
            }
            return reached;
        }

        private static Node document(Node from) {
            return from instanceof Document ? from : from.getOwnerDocument();
        }

        private static List<Node> children(List<Node> parents, List<String> names) {
            var children = new ArrayList<Node>();
            for (var parent : parents) {
                for (var child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
                    if (child.getNodeType() == Node.ELEMENT_NODE && names.contains(child.getNodeName())) {
                        children.add(child);
                    }
                }
            }
            return children;
        }

        @Override
        public String evaluate(String expression, Object item) throws XPathExpressionException {
            return jdk.evaluate(expression, item);
        }

        @Override
        public Object evaluate(String expression, InputSource source, QName returnType) throws XPathExpressionException {
            return jdk.evaluate(expression, source, returnType);
        }

        @Override
        public String evaluate(String expression, InputSource source) throws XPathExpressionException {
            return jdk.evaluate(expression, source);
        }

        @Override
        public XPathExpression compile(String expression) throws XPathExpressionException {
            return jdk.compile(expression);
        }

        @Override
        public void reset() {
            jdk.reset();
        }

        @Override
        public void setXPathVariableResolver(XPathVariableResolver resolver) {
            jdk.setXPathVariableResolver(resolver);
        }

        @Override
        public @Nullable XPathVariableResolver getXPathVariableResolver() {
            return jdk.getXPathVariableResolver();
        }

        @Override
        public void setXPathFunctionResolver(XPathFunctionResolver resolver) {
            jdk.setXPathFunctionResolver(resolver);
        }

        @Override
        public @Nullable XPathFunctionResolver getXPathFunctionResolver() {
            return jdk.getXPathFunctionResolver();
        }

        @Override
        public void setNamespaceContext(NamespaceContext context) {
            jdk.setNamespaceContext(context);
        }

        @Override
        public @Nullable NamespaceContext getNamespaceContext() {
            return jdk.getNamespaceContext();
        }
    }
}
