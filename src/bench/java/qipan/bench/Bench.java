package qipan.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import qipan.testing.Database;
import qipan.testing.MySql;

/** Runs what {@link Choice} says. One line a result to standard output, and a table in the results' folder. */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws IOException {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        var choice = Choice.read();
        var server = readServer(Path.of(System.getProperty("bench.server", "target/mysql/it.properties")));
        var results = new Results(choice.results());
        for (var kind : choice.databases()) {
            if (kind.equals("mysql")) {
                run(choice, results, kind, MySql.fresh(Bench.class), server);
            } else {
                run(choice, results, kind, Database.h2(Files.createTempDirectory("qipan-bench")), null);
            }
        }
        results.table();
        System.exit(0);
    }

    /** What mysql-up wrote becomes system properties, which {@link MySql} reads. @return process id, or null */
    static @Nullable String readServer(Path file) throws IOException {
        var told = new Properties();
        if (Files.exists(file)) {
            try (InputStream content = Files.newInputStream(file)) {
                told.load(content);
            }
        }
        told.forEach((name, value) -> System.setProperty(name.toString(), value.toString()));
        return told.getProperty("qipan.test.mysql.pid");
    }

    /** @param server process id of the database's server, when it is known */
    static void run(Choice choice, Results results, String kind, Database database, @Nullable String server) {
        try (var site = Site.open(kind, database, server, choice.statements())) {
            results.describe(kind, site.settings());
            var ledger = new Ledger(site.jdbc());
            ledger.prepare();
            var waves = new WavePhases(site, ledger, results);
            waves.run(choice.warmUp(), choice.warmUp(), false);
            for (var size : choice.sizes()) {
                for (var run = 0; run < choice.runs(); run++) {
                    waves.run(size, choice.instances(), true);
                    waves.launch(size);
                }
            }
            choice.steered().forEach(new SteerPhases(site, ledger, results)::run);
            if (!choice.open().isEmpty()) {
                new InboxPhases(site, waves, results).run(choice.open(), choice.seconds(), choice.backlog());
            }
            if (choice.floor() && kind.equals("mysql")) {
                new Floor(database, site, results).run(choice.sizes().get(choice.sizes().size() - 1), choice.runs());
            }
        }
    }
}
