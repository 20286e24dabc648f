package qipan.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever an act may be refused with is met by a test of the inbox and by one over HTTP: nobody adds a refusal without. */
class ActRefusalsTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages/inbox.properties");
    private static final Path ENGINE = Path.of("src/main/java/qipan/engine/camunda");
    private static final Path TESTS = Path.of("src/test/java/qipan");

    /** Headings of a report, the program's own act, and pages that ask again by themselves. */
    private static final Pattern NO_ACT = Pattern.compile("inbox\\.(rows|overdue|live)\\..*|engine\\.nobodyWaits");
    private static final Pattern CONFLICT = Pattern.compile("Refusal\\.conflict\\(\"(engine\\.[\\w.]+)\"");

    @Test
    void eachIsMetInTheInbox() throws IOException {
        assertThat(unmet(file -> file.startsWith(TESTS.resolve("inbox")) && !isWeb(file))).isEmpty();
    }

    @Test
    void eachIsMetOverHttp() throws IOException {
        assertThat(unmet(file -> isWeb(file) || file.toString().endsWith("HttpTest.java"))).isEmpty();
    }

    private static boolean isWeb(Path file) {
        return file.toString().endsWith("WebTest.java");
    }

    private static TreeSet<String> unmet(Predicate<Path> tests) throws IOException {
        var unmet = refusals();
        assertThat(unmet).contains("inbox.takenBy", "engine.held");
        var told = read(TESTS, tests.and(file -> !file.endsWith("ActRefusalsTest.java"))).collect(Collectors.joining("\n"));
        unmet.removeIf(message -> Pattern.compile("(?<![\\w.])" + Pattern.quote(message) + "(?![\\w]|\\.\\w)").matcher(told).find());
        return unmet;
    }

    private static TreeSet<String> refusals() throws IOException {
        var messages = new Properties();
        try (var text = Files.newBufferedReader(MESSAGES, UTF_8)) {
            messages.load(text);
        }
        var engine = read(ENGINE, file -> true).flatMap(code -> CONFLICT.matcher(code).results()).map(found -> found.group(1));
        return Stream.concat(messages.stringPropertyNames().stream(), engine)
                .filter(message -> !NO_ACT.matcher(message).matches())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> read(Path folder, Predicate<Path> wanted) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).filter(wanted).map(ActRefusalsTest::text).toList().stream();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new AssertionError(gone);
        }
    }
}
