package qipan.shared.consistency;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * {@code java -jar qipan.jar consistency}: whether engine, inbox, ledger and audit log tell the same. Takes the settings of
 * the server, for its database; reads only, and may be run while the server works.
 */
public final class ConsistencyCommand {

    private static final int AGREES = 0;
    private static final int DISAGREES = 1;
    private static final int FAILED = 2;

    /** It takes turns with nobody, and has nothing to tell but what it found. */
    private static final List<String> SETTINGS = List.of(
            "--spring.datasource.hikari.maximum-pool-size=1",
            "--spring.datasource.hikari.minimum-idle=1",
            "--logging.level.root=error");

    private ConsistencyCommand() {}

    /** @return the exit code: 0 when all agree, 1 when not, 2 when it could not be found out */
    public static int run(List<String> settings, PrintStream out) {
        var application = new SpringApplicationBuilder(ConsistencySources.class).web(WebApplicationType.NONE);
        try (var context = application.run(Stream.concat(SETTINGS.stream(), settings.stream()).toArray(String[]::new))) {
            var report = new ConsistencyReport(out);
            var comparisons = context.getBeanProvider(ConsistencyPart.class)
                    .orderedStream()
                    .flatMap(part -> part.comparisons().stream())
                    .toList();
            new Comparing(context.getBean(JdbcClient.class), context.getBean(PlatformTransactionManager.class))
                    .compare(comparisons, report::tell);
            report.tellSum();
            return report.agrees() ? AGREES : DISAGREES;
        } catch (RuntimeException failed) {
            out.println(failed);
            return FAILED;
        }
    }
}
