package qipan.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** A command of the packaged program, run as an operator runs it. */
public final class ShippedCommand {

    private ShippedCommand() {}

    /** How it ended, and all that it told. */
    public record Ended(int exit, String told) {}

    /** Whether the tables of this database agree. An H2 file must be nobody else's meanwhile. */
    public static Ended consistency(Database database) {
        return run("consistency", "--spring.profiles.active=demo", "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(), "--spring.datasource.password=" + database.password());
    }

    private static Ended run(String... arguments) {
        var start = ShippedProgram.command("-Dstdout.encoding=UTF-8");
        try {
            var command = Stream.concat(start.stream(), Stream.of(arguments)).toList();
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), told);
        } catch (IOException cannotStart) {
            throw new UncheckedIOException(cannotStart);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
