package qipan.engine.config;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/** A change of the engine's own tables that MySQL needs and H2 does not. Once applied it must not change. */
abstract class MySqlMigration implements JavaMigration {

    private final MigrationVersion version;
    private final String description;

    MySqlMigration(String version, String description) {
        this.version = MigrationVersion.fromVersion(version);
        this.description = description;
    }

    abstract void change(Connection connection) throws SQLException;

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        if (!"H2".equals(connection.getMetaData().getDatabaseProductName())) {
            change(connection);
        }
    }

    @Override
    public MigrationVersion getVersion() {
        return version;
    }

    @Override
    public String getDescription() {
        return description;
    }

    @Override
    public Integer getChecksum() {
        return 1;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    /** @param question with one parameter, the table */
    static List<String> names(Connection connection, String table, String question) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.prepareStatement(question)) {
            statement.setString(1, table);
            try (var answer = statement.executeQuery()) {
                while (answer.next()) {
                    names.add(answer.getString(1));
                }
            }
        }
        return names;
    }

    static void execute(Connection connection, String change) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(change);
        }
    }
}
