package qipan.testing;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The real MySQL server of the integration tests, started by {@code src/test/mysql/mysql-up} within the build. */
public final class MySql {

    private static final String MISSING = """
            No MySQL server for the integration tests. `mvn verify` starts one; to run a single test set \
            QIPAN_TEST_MYSQL_URL to a server, or start one with src/test/mysql/mysql-up and use the URL it prints.""";

    private MySql() {}

    /**
     * An empty database of its own for one test, dropped first if an earlier run left it.
     *
     * @param test gives it its name: test classes run side by side, and two that shared one would drop each other's
     */
    public static Database fresh(Class<?> test) {
        var server = server();
        var schema = schemaOf(server.url()) + "_" + test.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
        try (var connection = server.connect(); var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + schema);
            statement.execute("create database " + schema + " character set utf8mb4");
        } catch (SQLException unusable) {
            throw new IllegalStateException("MySQL at " + server.url() + " is no use for tests", unusable);
        }
        return new Database(server.url().replaceFirst("/\\w+(?=\\?|$)", "/" + schema), server.user(), server.password());
    }

    /** The same with all tables and no work: ten seconds less than letting the program make them in an empty one. */
    public static Database migrated(Class<?> test) {
        var database = fresh(test);
        MySqlTemplate.copyTo(database, server());
        return database;
    }

    /** Has a test's context use a {@link #migrated} database there, as the profile {@code mysql} would. */
    public static void serve(Class<?> test, DynamicPropertyRegistry properties) {
        var database = migrated(test);
        properties.add("spring.datasource.url", database::url);
        properties.add("spring.datasource.username", database::user);
        properties.add("spring.datasource.password", database::password);
        properties.add("spring.datasource.hikari.transaction-isolation", () -> "TRANSACTION_READ_COMMITTED");
    }

    private static Database server() {
        var url = setting("url").orElseThrow(() -> new IllegalStateException(MISSING));
        return new Database(url, setting("user").orElse("qipan"), setting("password").orElse("qipan"));
    }

    private static Optional<String> setting(String name) {
        var fromEnvironment = Optional.ofNullable(System.getenv("QIPAN_TEST_MYSQL_" + name.toUpperCase(Locale.ROOT)));
        return fromEnvironment.or(() -> Optional.ofNullable(System.getProperty("qipan.test.mysql." + name)));
    }

    private static String schemaOf(String url) {
        return url.replaceFirst("\\?.*", "").replaceFirst(".*/", "");
    }
}
