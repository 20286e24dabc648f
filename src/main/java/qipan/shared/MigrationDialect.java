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
 * The one word of our migrations that no database shares with the other: <code>${instant}</code> is the column type of
 * {@link SqlTime}. H2 knows no {@code datetime}, and MySQL's {@code timestamp} ends in 2038.
 */
@AutoConfiguration(after = DataSourceAutoConfiguration.class, before = FlywayAutoConfiguration.class)
class MigrationDialect {

    /** Static, because tests of a single module leave this class out of the context but not its beans. */
    @Bean
    static FlywayConfigurationCustomizer instantColumns() {
        return MigrationDialect::addPlaceholder;
    }

    private static void addPlaceholder(FluentConfiguration flyway) {
        flyway.placeholders(Map.of("instant", isMySql(flyway.getDataSource()) ? "datetime(3)" : "timestamp(3)"));
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
