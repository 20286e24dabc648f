package qipan.engine.camunda;

import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keys of the published forms. Asked of the engine's table, because the engine has no query for them. */
@Component
class FormKeys {

    private final JdbcClient database;

    FormKeys(JdbcClient database) {
        this.database = database;
    }

    Set<String> all() {
        return new HashSet<>(
                database.sql("select distinct KEY_ from ACT_RE_CAMFORMDEF").query(String.class).list());
    }
}
