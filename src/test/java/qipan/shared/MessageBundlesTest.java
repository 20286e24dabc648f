package qipan.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is said in one language is said in the other, and what the code wants to say can be said. */
class MessageBundlesTest {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Path CODE = Path.of("src/main/java");
    /** A literal that looks like a message key of an existing bundle: {@code "campaign.group.unknown"}. */
    private static final Pattern KEY = Pattern.compile("\"\\{?([a-z]+\\.[A-Za-z][A-Za-z0-9.]*[A-Za-z0-9])}?\"");
    private static final Pattern PARAMETER = Pattern.compile("\\{\\d+");

    private final Map<String, Properties> bundles = read();

    @Test
    void saysEverythingInBothLanguages() {
        assertThat(names()).isNotEmpty().allSatisfy(name ->
                assertThat(keys(name + "_en")).as("English beside " + name).isEqualTo(keys(name)));
    }

    @Test
    void putsTheSameThingsIntoBothSentences() {
        assertThat(names()).allSatisfy(name -> bundles.get(name).forEach((key, text) ->
                assertThat(parameters(bundles.get(name + "_en").getProperty(key.toString())))
                        .as(key.toString())
                        .isEqualTo(parameters(text.toString()))));
    }

    /** One apostrophe in a text with parameters makes the parameters after it disappear. */
    @Test
    void doublesApostrophesInTextsWithParameters() {
        assertThat(bundles).allSatisfy((name, bundle) -> bundle.forEach((key, text) -> {
            if (PARAMETER.matcher(text.toString()).find()) {
                assertThat(text.toString().replace("''", "")).as(name + ": " + key).doesNotContain("'");
            }
        }));
    }

    @Test
    void knowsEveryMessageThatTheCodeUses() throws IOException {
        var known = names().stream().flatMap(name -> keys(name).stream()).collect(Collectors.toSet());
        try (var files = Files.walk(CODE)) {
            for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                assertThat(known).as(file.toString()).containsAll(messageKeysIn(file));
            }
        }
    }

    /** Literals that start like a bundle and are what messages are made of; property names are not. */
    private Set<String> messageKeysIn(Path file) throws IOException {
        var used = new TreeSet<String>();
        for (var line : Files.readAllLines(file, UTF_8)) {
            if (!line.contains("Refusal") && !line.contains("Violation") && !line.contains("message")) {
                continue;
            }
            var matcher = KEY.matcher(line);
            while (matcher.find()) {
                if (names().contains(matcher.group(1).substring(0, matcher.group(1).indexOf('.')))) {
                    used.add(matcher.group(1));
                }
            }
        }
        return used;
    }

    private Set<String> names() {
        return bundles.keySet().stream().filter(name -> !name.endsWith("_en")).collect(Collectors.toSet());
    }

    private Set<String> keys(String name) {
        return new TreeSet<>(bundles.getOrDefault(name, new Properties()).stringPropertyNames());
    }

    private static Set<String> parameters(String text) {
        return PARAMETER.matcher(text == null ? "" : text).results().map(result -> result.group()).collect(Collectors.toSet());
    }

    private static Map<String, Properties> read() {
        var bundles = new TreeMap<String, Properties>();
        try (var files = Files.list(BUNDLES)) {
            for (var file : files.toList()) {
                var bundle = new Properties();
                try (var text = Files.newBufferedReader(file, UTF_8)) {
                    bundle.load(text);
                }
                bundles.put(file.getFileName().toString().replace(".properties", ""), bundle);
            }
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
        return bundles;
    }
}
