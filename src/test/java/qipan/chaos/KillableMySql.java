package qipan.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import qipan.testing.Database;

/** A MySQL server that belongs to one test and may die: with the logs flushed at each commit, as in production. */
final class KillableMySql implements AutoCloseable {

    private static final Path HOME = Path.of("target", "chaos-mysql");

    private final Database database;

    KillableMySql() {
        mysqlUp("start", "--with-parent", "--durable");
        var told = told();
        database = new Database(told.getProperty("qipan.test.mysql.url"), told.getProperty("qipan.test.mysql.user"),
                told.getProperty("qipan.test.mysql.password"));
    }

    Database database() {
        return database;
    }

    /** SIGKILL. */
    void kill() {
        var server = ProcessHandle.of(Long.parseLong(told().getProperty("qipan.test.mysql.pid"))).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
    }

    /** With what is on its disk, where it was. */
    void startAgain() {
        mysqlUp("again", "--with-parent", "--durable");
    }

    @Override
    public void close() {
        mysqlUp("stop");
    }

    private static Properties told() {
        var properties = new Properties();
        try (var file = Files.newBufferedReader(HOME.resolve("it.properties"))) {
            properties.load(file);
            return properties;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static void mysqlUp(String verb, String... options) {
        var command = new ArrayList<>(List.of("bash", "src/test/mysql/mysql-up", verb, "--home", HOME.toString()));
        command.addAll(List.of(options));
        try {
            Files.createDirectories(HOME);
            var output = HOME.resolve("mysql-up.log").toFile();
            var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException(Files.readString(output.toPath()));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
