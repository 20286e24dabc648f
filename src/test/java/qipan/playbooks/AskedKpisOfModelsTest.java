package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A misspelt field in a step's {@code kpis} would record nothing and tell nobody: each must be known to its process. */
class AskedKpisOfModelsTest {

    private static final Pattern ASKED = Pattern.compile("name=\"kpis\" value=\"([^\"]+)\"");
    private static final Pattern KNOWN = Pattern.compile("(?:\"(?:key|path)\": |name=|target=)\"(\\w+)\"");
    private static final Pattern APPROVAL = Pattern.compile("name=\"approval\" value=\"(\\w+)\"");

    /** What {@code compareArms} and {@code summariseDay} tell the process. */
    private static final Set<String> BY_DELEGATES = Set.of("armGroups", "groupSize", "speakers", "leaves");

    @ParameterizedTest
    @MethodSource("playbooks")
    void asksForFieldsAndVariablesThatThereAre(String playbook) throws IOException {
        var known = new HashSet<>(BY_DELEGATES);
        var asked = new HashSet<String>();
        for (var text : List.of(textOf("bpmn", playbook), textOf("forms", playbook))) {
            KNOWN.matcher(text).results().forEach(found -> known.add(found.group(1)));
            APPROVAL.matcher(text).results().forEach(found -> known.add(found.group(1) + "Decision"));
            ASKED.matcher(text).results().flatMap(found -> fields(found.group(1))).forEach(asked::add);
        }
        assertThat(known).containsAll(asked);
    }

    /** Without what stands behind a field, and without numbers. */
    private static Stream<String> fields(String kpis) {
        return Arrays.stream(kpis.replace("&amp;", "&").split(","))
                .map(pair -> pair.replaceFirst("^\\s*\\w+\\s*=", ""))
                .flatMap(source -> Arrays.stream(source.split("&")))
                .map(source -> source.replaceFirst("[.#:@].*", "").strip())
                .filter(field -> field.matches("[A-Za-z]\\w*"));
    }

    private static String textOf(String directory, String playbook) throws IOException {
        try (var files = Files.walk(Path.of(directory, playbook))) {
            var text = new StringBuilder();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        }
    }

    static Stream<String> playbooks() throws IOException {
        try (var directories = Files.list(Path.of("bpmn"))) {
            return directories.filter(Files::isDirectory).map(it -> it.getFileName().toString()).toList().stream();
        }
    }
}
