package qipan.engine.camunda;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

    /** The document of the newest version. Asked of the table, too: the engine's own question joins it with itself. */
    Optional<String> latest(String key) {
        return database
                .sql("select ID_, DEPLOYMENT_ID_, RESOURCE_NAME_ from ACT_RE_CAMFORMDEF where KEY_ = ? order by VERSION_ desc limit 1")
                .param(key)
                .query((row, number) -> new Latest(row.getString(1), row.getString(2), row.getString(3)))
                .optional()
                .map(this::document);
    }

    private record Latest(String id, String deployment, String file) {}

    private String document(Latest form) {
        var known = documents.get(form.id());
        if (known == null) {
            known = engine.execute(command -> new String(
                    command.getResourceManager()
                            .findResourceByDeploymentIdAndResourceName(form.deployment(), form.file())
                            .getBytes(),
                    StandardCharsets.UTF_8));
            documents.put(form.id(), known);
        }
        return known;
    }
}
