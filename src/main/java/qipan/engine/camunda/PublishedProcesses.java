package qipan.engine.camunda;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnParser;
import org.camunda.bpm.model.xml.instance.DomDocument;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Published process definitions as the repository keeps them. The engine's own query compiles every definition that it finds
 * and reads its XML twice, only to tell its documentation: ten seconds for a library of two hundred.
 */
@Component
class PublishedProcesses {

    private static final String ROWS = "select d.ID_ as id, d.KEY_ as process, d.VERSION_ as version, d.DEPLOYMENT_ID_ as deployment,"
            + " d.RESOURCE_NAME_ as resource, p.DEPLOY_TIME_ as deployed_at"
            + " from ACT_RE_PROCDEF d join ACT_RE_DEPLOYMENT p on p.ID_ = d.DEPLOYMENT_ID_";
    private static final String NEWEST = " d.VERSION_ = (select max(other.VERSION_) from ACT_RE_PROCDEF other where other.KEY_ = d.KEY_)";

    /** What is published was found to follow the schema when it was published. */
    private static final BpmnParser TRUSTING = new BpmnParser() {
        @Override
        public void validateModel(DomDocument document) {
            // done before
        }
    };

    private final EngineAccess engine;
    private final JdbcClient jdbc;

    PublishedProcesses(EngineAccess engine, JdbcClient jdbc) {
        this.engine = engine;
        this.jdbc = jdbc;
    }

    /** @param id the engine's id of this version */
    record Row(String id, String key, int version, String deployment, String resource, Instant deployedAt) {}

    /** The newest version of each, by key. */
    List<Row> latest() {
        return rows(jdbc.sql(ROWS + " where" + NEWEST + " order by d.KEY_"));
    }

    Optional<Row> latest(String key) {
        return rows(jdbc.sql(ROWS + " where d.KEY_ = :key and" + NEWEST).param("key", key)).stream().findFirst();
    }

    /** All versions, the newest first. */
    List<Row> versions(String key) {
        return rows(jdbc.sql(ROWS + " where d.KEY_ = :key order by d.VERSION_ desc").param("key", key));
    }

    Optional<Row> find(String id) {
        return rows(jdbc.sql(ROWS + " where d.ID_ = :id").param("id", id)).stream().findFirst();
    }

    private static List<Row> rows(JdbcClient.StatementSpec question) {
        return question.query((row, number) -> new Row(
                        row.getString("id"), row.getString("process"), row.getInt("version"), row.getString("deployment"),
                        row.getString("resource"), row.getTimestamp("deployed_at").toInstant()))
                .list();
    }

    byte[] xml(Row row) {
        return engine.execute(command -> command.getResourceManager()
                .findResourceByDeploymentIdAndResourceName(row.deployment(), row.resource()).getBytes());
    }

    BpmnModelInstance model(Row row) {
        return TRUSTING.parseModelFromStream(new ByteArrayInputStream(xml(row)));
    }
}
