package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import qipan.testing.ReachedEnds;

/**
 * The process tests together lead every shipped process to each of its ends. Judged after them, because they run in
 * several JVMs; a run of some tests only is not judged.
 */
class EveryEndIT {

    private static final Pattern END = Pattern.compile("<bpmn:endEvent id=\"([^\"]+)\"");

    @Test
    void isReachedByAProcessTest() throws IOException {
        assumeThat(System.getProperty("test")).as("some tests only").isNull();

        var reached = lines(ReachedEnds.FOLDER);
        var missing = new TreeSet<>(drawn());
        missing.removeAll(reached);

        assertThat(missing).isEmpty();
    }

    private static Set<String> lines(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.flatMap(EveryEndIT::read).collect(Collectors.toSet());
        }
    }

    private static Stream<String> read(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> drawn() throws IOException {
        try (var models = Files.walk(Path.of("bpmn"))) {
            return models.filter(file -> file.toString().endsWith(".bpmn")).flatMap(EveryEndIT::endsOf).collect(Collectors.toSet());
        }
    }

    private static Stream<String> endsOf(Path model) {
        var process = model.getFileName().toString().replace(".bpmn", "");
        return END.matcher(String.join("\n", read(model).toList())).results().map(match -> process + " " + match.group(1));
    }
}
