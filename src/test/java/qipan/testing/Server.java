package qipan.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;

/** The packaged program as a process of its own: what a user starts, and what can be killed. */
public final class Server implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(8);
    private static final Path LOGS = Path.of("target", "servers");

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final URI url;
    private final Path log;

    private Server(Process process, URI url, Path log) {
        this.process = process;
        this.url = url;
        this.log = log;
    }

    /**
     * The demo on an H2 file in its folder, for a test that does not kill it; settings are given as on the command line:
     * {@code name=value}.
     */
    public static Server demo(Path folder, String... settings) {
        return demo(folder, Database.h2WrittenLater(folder), settings);
    }

    /** The demo on this database; the folder is for its files. */
    public static Server demo(Path folder, Database database, String... settings) {
        if (database.isIn(folder)) {
            lendDemo(folder);
        }
        var fixed = List.of("spring.profiles.active=demo", "qipan.data-dir=" + folder.toAbsolutePath(),
                "spring.datasource.url=" + database.url(), "spring.datasource.username=" + database.user(),
                "spring.datasource.password=" + database.password());
        return start(fixed, settings);
    }

    private static void lendDemo(Path folder) {
        try {
            ShippedProgram.lendDemo(folder);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static Server start(List<String> fixed, String... settings) {
        try {
            var port = freePort();
            var log = Files.createDirectories(LOGS).resolve("server-" + port + ".log");
            var process = new ProcessBuilder(command(port, fixed, settings))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            var server = new Server(process, URI.create("http://127.0.0.1:" + port), log);
            server.awaitHealth();
            return server;
        } catch (IOException cannotStart) {
            throw new UncheckedIOException(cannotStart);
        }
    }

    private static List<String> command(int port, List<String> fixed, String... settings) {
        var command = new ArrayList<>(ShippedProgram.command("-Xmx1g"));
        command.add("--server.address=127.0.0.1");
        command.add("--server.port=" + port);
        fixed.forEach(setting -> command.add("--" + setting));
        List.of(settings).forEach(setting -> command.add("--" + setting));
        return command;
    }

    public URI url() {
        return url;
    }

    public Path log() {
        return log;
    }

    /** Ends it as a power cut would: SIGKILL, nothing is written any more. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Stops it where it stands, connections open: a frozen machine. */
    public void freeze() {
        signal("STOP");
    }

    public void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            var exit = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
            if (exit != 0) {
                throw new IllegalStateException("kill -" + name + " ended with " + exit);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it as an operator would. */
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitHealth() {
        try {
            await().atMost(START).pollInterval(Duration.ofMillis(300)).until(() -> !process.isAlive() || healthy());
        } catch (ConditionTimeoutException tooSlow) {
            kill();
        }
        if (!process.isAlive()) {
            throw new IllegalStateException("The server did not become healthy. Its log ends with:\n" + tail());
        }
    }

    private boolean healthy() throws InterruptedException {
        var request = HttpRequest.newBuilder(url.resolve("/actuator/health")).timeout(Duration.ofSeconds(5)).build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private String tail() {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    /** Below the ports that outgoing connections take, or one of those could have it before the server is up. */
    private static int freePort() throws IOException {
        for (var attempt = 0; attempt < 50; attempt++) {
            var port = ThreadLocalRandom.current().nextInt(10_000, 20_000);
            try (var socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (BindException taken) {
                // The next one.
            }
        }
        throw new IOException("No free port found");
    }
}
