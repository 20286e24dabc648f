package qipan.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The packaged program, and what {@code src/test/program/prepare} made of it for tests that start it many times: unpacked,
 * with a class archive, and with the files of a demo that was started once and stopped. Without those it is slower.
 */
final class ShippedProgram {

    private static final Path JAR = Path.of(System.getProperty("qipan.test.jar", "target/qipan.jar"));
    private static final Path ARCHIVE = JAR.resolveSibling("classes.jsa");
    private static final Path DEMO = JAR.resolveSibling("demo");

    /** A short life is not worth the optimiser; a long play is: {@code -Dqipan.test.java-options=}. */
    private static final List<String> OPTIONS =
            List.of(System.getProperty("qipan.test.java-options", "-XX:TieredStopAtLevel=1").trim().split("\\s+"));

    private ShippedProgram() {}

    /** Its command line up to its own arguments. */
    static List<String> command(String... javaOptions) {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException(JAR + " is missing: it is made within `mvn verify`");
        }
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.add("-XX:+UseSerialGC");
        // Without the optimiser the JVM makes room for a fifth of the code that runs here, and sweeps it all the time.
        command.add("-XX:ReservedCodeCacheSize=256m");
        if (Files.exists(ARCHIVE)) {
            command.add("-XX:SharedArchiveFile=" + ARCHIVE.toAbsolutePath());
        }
        command.addAll(OPTIONS);
        command.addAll(List.of(javaOptions));
        command.addAll(List.of("-jar", JAR.toAbsolutePath().toString()));
        return command;
    }

    /** The demo's files in this folder as its first start leaves them, unless there is one already. */
    static void lendDemo(Path folder) throws IOException {
        if (!Files.isDirectory(DEMO)) {
            return;
        }
        try (var files = Files.list(DEMO)) {
            for (var file : (Iterable<Path>) files::iterator) {
                if (!Files.exists(folder.resolve(file.getFileName()))) {
                    Files.copy(file, folder.resolve(file.getFileName()));
                }
            }
        }
    }
}
