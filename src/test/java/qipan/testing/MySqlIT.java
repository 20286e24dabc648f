package qipan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class MySqlIT {

    private static final String TABLES =
            "select count(*) from information_schema.tables where table_schema = database()";

    @Test
    void givesAnEmptyDatabaseEachTime() throws SQLException {
        leaveATableIn(MySql.fresh(MySqlIT.class));

        assertThat(MySql.fresh(MySqlIT.class).count(TABLES)).isZero();
    }

    private static void leaveATableIn(Database database) throws SQLException {
        try (var connection = database.connect(); var statement = connection.createStatement()) {
            statement.execute("create table left_over (id int)");
        }
    }
}
