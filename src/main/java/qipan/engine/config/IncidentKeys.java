package qipan.engine.config;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.stereotype.Component;

/**
 * Takes from the engine's incidents the keys by which one incident points to the incident that caused it, and which go with it.
 * Nearly every incident is its own cause, and MySQL, which follows such keys itself since 9.6, goes round in that circle until it
 * refuses the deletion: no failed job could be mended. The engine deletes what an incident caused before the incident. See ADR 0011.
 */
@Component
class IncidentKeys extends MySqlMigration {

    private static final String TABLE = "ACT_RU_INCIDENT";

    IncidentKeys() {
        super("139", "incidents that are their own cause");
    }

    @Override
    void change(Connection connection) throws SQLException {
        var cascading = "select constraint_name from information_schema.referential_constraints where delete_rule = 'CASCADE'"
                + " and constraint_schema = database() and table_name = ?";
        for (var key : names(connection, TABLE, cascading)) {
            execute(connection, "alter table " + TABLE + " drop foreign key " + key);
        }
    }
}
