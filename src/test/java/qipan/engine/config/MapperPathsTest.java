package qipan.engine.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The answers are the JDK's, on a mapping file of the engine itself. */
class MapperPathsTest {

    private Document mappings;

    @BeforeEach
    void read() throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        try (var file = getClass().getResourceAsStream("/org/camunda/bpm/engine/impl/mapping/entity/Task.xml")) {
            mappings = factory.newDocumentBuilder().parse(file);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/mapper", "mapper", "/mapper/resultMap", "/mapper/sql", "select|insert|update|delete", "selectKey",
        "cache-ref", "//if", "/mapper/select[@id='selectTask']", "/mapper/select/include"})
    void areTheJdksAnswers(String path) throws XPathExpressionException {
        for (var from : List.of(mappings, mappings.getDocumentElement(), firstSelect())) {
            assertThat(nodes(new MapperPaths(), path, from)).isEqualTo(nodes(XPathFactory.newDefaultInstance(), path, from));
            assertThat(new MapperPaths().newXPath().evaluate(path, from, XPathConstants.NODE))
                    .isEqualTo(XPathFactory.newDefaultInstance().newXPath().evaluate(path, from, XPathConstants.NODE));
        }
    }

    @Test
    void areGivenOnlyWhileTheMappingsAreRead() {
        var seen = new ArrayList<XPathFactory>();

        MapperPaths.during(() -> seen.add(XPathFactory.newInstance()));

        assertThat(seen).singleElement().isInstanceOf(MapperPaths.class);
        assertThat(XPathFactory.newInstance()).isNotInstanceOf(MapperPaths.class);
    }

    private Node firstSelect() {
        return mappings.getElementsByTagName("select").item(0);
    }

    private static List<Node> nodes(XPathFactory factory, String path, Node from) throws XPathExpressionException {
        var found = (NodeList) factory.newXPath().evaluate(path, from, XPathConstants.NODESET);
        var nodes = new ArrayList<Node>();
        for (var index = 0; index < found.getLength(); index++) {
            nodes.add(found.item(index));
        }
        return nodes;
    }
}
