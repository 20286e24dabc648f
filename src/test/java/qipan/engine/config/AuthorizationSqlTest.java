package qipan.engine.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** On the engine's own mapping files, so that a new version of the engine is noticed. */
class AuthorizationSqlTest {

    @Test
    void isLeftOutWhereTheEngineChecks() throws Exception {
        assertThat(fragments("Authorization"))
                .filteredOn(sql -> List.of("authCheck", "authorizationCheck").contains(sql.getAttribute("id")))
                .hasSize(2)
                .allSatisfy(sql -> {
                    assertThat(sql.getTextContent()).as("no SQL, so that a query fails").contains("were left out");
                    assertThat(sql.getElementsByTagName("*").getLength()).isZero();
                });
    }

    @Test
    void leavesAllOtherSqlAsItIs() throws Exception {
        assertThat(fragments("Authorization"))
                .filteredOn(sql -> sql.getAttribute("id").equals("selectAuthorizationByQueryCriteriaSql"))
                .singleElement()
                .satisfies(sql -> assertThat(sql.getTextContent()).contains("ACT_RU_AUTHORIZATION"));
        assertThat(fragments("Task")).isNotEmpty().noneMatch(sql -> sql.getTextContent().contains("were left out"));
    }

    private static List<Element> fragments(String mapper) throws Exception {
        var sql = (NodeList) new MapperPaths().newXPath().evaluate("/mapper/sql", mappings(mapper), XPathConstants.NODESET);
        return IntStream.range(0, sql.getLength()).mapToObj(sql::item).map(Element.class::cast).toList();
    }

    private static Document mappings(String mapper) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        try (var file = AuthorizationSqlTest.class.getResourceAsStream("/org/camunda/bpm/engine/impl/mapping/entity/" + mapper + ".xml")) {
            if (file == null) {
                throw new IOException(mapper);
            }
            return factory.newDocumentBuilder().parse(file);
        }
    }
}
