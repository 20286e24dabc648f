package qipan.engine.config;

import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The SQL of the engine's own authorizations, which are off: who may see what is decided by our modules. It is pasted into
 * nearly every query and makes four fifths of what MyBatis has to read at a start (47,000 of 58,000 nodes).
 */
final class AuthorizationSql {

    private static final String MAPPER = "org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity";
    private static final Set<String> CHECKS = Set.of("authCheck", "authorizationCheck");

    /** No SQL: with authorizations on, a query must fail rather than answer unchecked. */
    private static final String LEFT_OUT = "the engine's authorizations were left out, see AuthorizationSql";

    /** Takes the checks out of the given fragments ({@code <sql>}) when they are those of the authorizations' mapper. */
    static List<Node> leftOutOf(List<Node> fragments) {
        for (var fragment : fragments) {
            if (fragment instanceof Element sql
                    && CHECKS.contains(sql.getAttribute("id"))
                    && sql.getOwnerDocument().getDocumentElement().getAttribute("namespace").equals(MAPPER)) {
                sql.setTextContent(LEFT_OUT);
            }
        }
        return fragments;
    }

    private AuthorizationSql() {}
}
