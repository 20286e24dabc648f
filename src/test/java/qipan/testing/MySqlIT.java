package qipan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class MySqlIT {

    @Test
    void givesAnEmptyDatabaseEachTime() throws SQLException {
        leaveATableIn(MySql.fresh("given"));

        assertThat(tablesOf(MySql.fresh("given"))).isZero();
    }

    private static void leaveATableIn(MySql.Database database) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute("create table left_over (id int)");
        }
    }

    private static int tablesOf(MySql.Database database) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var rows = connection.createStatement().executeQuery(
                        "select count(*) from information_schema.tables where table_schema = database()")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
