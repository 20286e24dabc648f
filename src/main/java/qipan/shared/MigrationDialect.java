package qipan.shared;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/**
 * The words of our migrations that no database shares with the other. <code>${instant}</code> is the column type of
 * {@link SqlTime}: H2 knows no {@code datetime}, and MySQL's {@code timestamp} ends in 2038. <code>${exact}</code> stands
 * behind the type of text that is compared as it is, as H2 always does: MySQL by itself looks for equal letters, which takes
 * several times as long.
 */
@AutoConfiguration(after = DataSourceAutoConfiguration.class, before = FlywayAutoConfiguration.class)
class MigrationDialect {

    /** Static, because tests of a single module leave this class out of the context but not its beans. */
    @Bean
    static FlywayConfigurationCustomizer columnTypes() {
        return MigrationDialect::addPlaceholders;
    }

    private static void addPlaceholders(FluentConfiguration flyway) {
        flyway.placeholders(isMySql(flyway.getDataSource())
                ? Map.of("instant", "datetime(3)", "exact", " collate utf8mb4_bin")
                : Map.of("instant", "timestamp(3)", "exact", ""));
    }

    private static boolean isMySql(DataSource database) {
        try {
            var url = JdbcUtils.extractDatabaseMetaData(database, metaData -> metaData.getURL());
            return DatabaseDriver.fromJdbcUrl(url) == DatabaseDriver.MYSQL;
        } catch (MetaDataAccessException unreachable) {
            throw new IllegalStateException("The database does not answer", unreachable);
        }
    }
}
