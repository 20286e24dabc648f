package qipan.engine.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import qipan.testing.MySql;

/** The engine's own schema, with the texts widened, on the real MySQL. */
class EngineTextMySqlIT {

    @Test
    void keepsAnAnswerWithAnEmoji() throws SQLException {
        var database = MySql.fresh(EngineTextMySqlIT.class);
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("classpath:nothing-written-in-sql")
                .javaMigrations(new EngineSchema(), new EngineText())
                .load()
                .migrate();

        try (var connection = database.connect(); var statement = connection.createStatement()) {
            statement.execute("insert into ACT_RU_VARIABLE (ID_, TYPE_, NAME_, TEXT_, VAR_SCOPE_)"
                    + " values ('1', 'string', 'answer', '好的😀', '1')");
            try (var kept = statement.executeQuery("select TEXT_ from ACT_RU_VARIABLE where TEXT_ = '好的😀'")) {
                assertThat(kept.next()).isTrue();
                assertThat(kept.getString(1)).isEqualTo("好的😀");
            }
        }
    }
}
