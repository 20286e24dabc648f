package qipan.engine.config;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The engine makes its tables in MySQL with {@code utf8}, which there ends before the emoji: an answer with one in it would be
 * refused. This widens what people write: long texts and names. Columns of an index stay, they hold ids and keys.
 */
@Component
class EngineText extends MySqlMigration {

    private static final String NARROW = """
            select c.table_name, c.column_name, c.column_type from information_schema.columns c
            where c.table_schema = database() and c.table_name like 'ACT\\_%' and c.character_set_name in ('utf8', 'utf8mb3')
              and c.data_type = 'varchar' and c.is_nullable = 'YES'
              and (c.character_maximum_length = 4000 or c.column_name in ('NAME_', 'ACT_NAME_'))
              and not exists (select 1 from information_schema.statistics s where s.table_schema = c.table_schema
                and s.table_name = c.table_name and s.column_name = c.column_name)
            order by c.table_name, c.ordinal_position""";

    EngineText() {
        super("099", "engine text with emoji");
    }

    @Override
    void change(Connection connection) throws SQLException {
        // One change a table, which copies it once.
        Map<String, String> changes = new LinkedHashMap<>();
        try (var statement = connection.createStatement()) {
            try (var narrow = statement.executeQuery(NARROW)) {
                while (narrow.next()) {
                    var wide = "modify " + narrow.getString(2) + " " + narrow.getString(3) + " character set utf8mb4 collate utf8mb4_bin";
                    changes.merge(narrow.getString(1), wide, (one, other) -> one + ", " + other);
                }
            }
            for (var change : changes.entrySet()) {
                statement.execute("alter table " + change.getKey() + " " + change.getValue());
            }
        }
    }
}
