package qipan.engine.camunda;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.CamundaFormDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forms in the engine's repository. */
@Component
class PublishedForms {

    private final EngineAccess engine;
    private final JdbcClient database;

    /** By definition id, whose document never changes: the engine reads all files of a deployment to find one. */
    private final Map<String, String> documents = new ConcurrentHashMap<>();

    PublishedForms(EngineAccess engine, JdbcClient database) {
        this.engine = engine;
        this.database = database;
    }

    /** Asked of the engine's table, because the engine has no query for it. */
    Set<String> keys() {
        return new HashSet<>(
                database.sql("select distinct KEY_ from ACT_RE_CAMFORMDEF").query(String.class).list());
    }

    /** The document of the newest version. */
    Optional<String> latest(String key) {
        return engine.execute(command -> Optional.ofNullable(
                        command.getCamundaFormDefinitionManager().findLatestDefinitionByKey(key))
                .map(form -> document(command, form)));
    }

    private String document(CommandContext command, CamundaFormDefinition form) {
        var known = documents.get(form.getId());
        if (known == null) {
            var file = command.getResourceManager()
                    .findResourceByDeploymentIdAndResourceName(form.getDeploymentId(), form.getResourceName());
            known = new String(file.getBytes(), StandardCharsets.UTF_8);
            documents.put(form.getId(), known);
        }
        return known;
    }
}
