package qipan.robot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** The written ways through playbooks: one file a playbook, one entry an end. */
final class Scenarios {

    static final Path FOLDER = Path.of("src/test/resources/robot");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Scenarios() {}

    static List<Scenario> all() {
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().flatMap(Scenarios::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Scenario> read(Path file) {
        var playbook = file.getFileName().toString().replace(".yaml", "");
        try (var reader = Files.newBufferedReader(file)) {
            List<Map<String, Object>> entries = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            return entries.stream().map(entry -> {
                var whole = new HashMap<>(entry);
                whole.put("playbook", playbook);
                return JSON.convertValue(whole, Scenario.class);
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
