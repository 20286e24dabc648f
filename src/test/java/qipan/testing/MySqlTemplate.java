package qipan.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.beans.BeansException;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureJdbc;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.NestedExceptionUtils;

/**
 * A database that went through all migrations once, to be copied for each test. The engine's scripts alone are three hundred
 * statements, ten seconds of a server that tests share; a copy has one for each table, as it is at the end.
 */
final class MySqlTemplate {

    private static final String NAME = "qipan_template";
    private static final int PATIENCE_SECONDS = 300;
    private static final String TABLES = "select table_name from information_schema.tables where table_schema = '" + NAME + "'";
    private static boolean upToDate;

    private MySqlTemplate() {}

    static synchronized void copyTo(Database empty, Database server) {
        if (!upToDate) {
            makeOneByOne(server);
            upToDate = true;
        }
        try (var connection = empty.connect(); var statement = connection.createStatement()) {
            statement.execute("set foreign_key_checks = 0");
            for (var table : tables(connection)) {
                try (var definition = statement.executeQuery("show create table " + NAME + ".`" + table + "`")) {
                    definition.next();
                    statement.execute(definition.getString(2));
                }
                statement.execute("insert into `" + table + "` select * from " + NAME + ".`" + table + "`");
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The migrated database could not be copied", failed);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        try (var rows = connection.createStatement().executeQuery(TABLES)) {
            var tables = new ArrayList<String>();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            return tables;
        }
    }

    /** Test classes run side by side in processes of their own: who comes second waits, and finds it done. */
    private static void makeOneByOne(Database server) {
        try (var lock = server.connect(); var statement = lock.createStatement()) {
            statement.executeQuery("select get_lock('" + NAME + "', " + PATIENCE_SECONDS + ")").close();
            make(server);
        } catch (SQLException failed) {
            throw new IllegalStateException("No database to copy could be made", failed);
        }
    }

    private static void make(Database server) {
        try {
            migrate(server);
        } catch (BeansException failed) {
            // A server that outlives the build still has the migrations of an earlier one.
            if (!(NestedExceptionUtils.getMostSpecificCause(failed) instanceof FlywayValidateException)) {
                throw failed;
            }
            server.execute("drop database " + NAME);
            migrate(server);
        }
    }

    private static void migrate(Database server) {
        server.execute("create database if not exists " + NAME + " character set utf8mb4");
        new SpringApplicationBuilder(Migrations.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .run(
                        // The program's own settings name another database.
                        "--spring.config.name=none",
                        "--spring.datasource.url=" + server.url().replaceFirst("/\\w+(?=\\?|$)", "/" + NAME),
                        "--spring.datasource.username=" + server.user(),
                        "--spring.datasource.password=" + server.password())
                .close();
    }

    /** The program's migrations, in SQL and in Java, and nothing else of it. */
    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    @AutoConfigureJdbc
    @ComponentScan(
            basePackages = "qipan",
            useDefaultFilters = false,
            includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = JavaMigration.class))
    static class Migrations {}
}
