package qipan.engine.config;

import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * V001: the engine's own tables, by the engine's own scripts. First of all migrations, so that later ones may add
 * indexes to them, and under Flyway's lock, so that nodes starting together create them once.
 */
@Component
class EngineSchema implements JavaMigration {

    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("001");
    }

    @Override
    public String getDescription() {
        return "engine schema 7.24";
    }

    /** The scripts never change for this version of the engine, so there is nothing to compare. */
    @Override
    public Integer getChecksum() {
        return 724;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws Exception {
        var connection = context.getConnection();
        var product = connection.getMetaData().getDatabaseProductName();
        var dialect = "H2".equals(product) ? "h2" : "mysql";
        for (var part : PARTS) {
            var script = "org/camunda/bpm/engine/db/create/activiti." + dialect + ".create." + part + ".sql";
            ScriptUtils.executeSqlScript(connection, new ClassPathResource(script));
        }
    }
}
