package qipan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What was measured: one JSON line each, as soon as it is known, and a table at the end. */
final class Results {

    /** @param database {@code h2} or {@code mysql}; @param n groups or open tasks */
    record Line(String phase, String database, int n, double value, String unit, Map<String, Object> details) {}

    private final Path folder;
    private final Map<String, Map<String, Object>> settings = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();

    Results(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(folder.resolve("results.jsonl"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** @param set how the program is set on that database, told with each of its lines */
    void describe(String database, Map<String, Object> set) {
        settings.put(database, set);
    }

    void add(Line line) {
        lines.add(line);
        var told = new LinkedHashMap<String, Object>();
        told.put("phase", line.phase());
        told.put("database", line.database());
        told.put("n", line.n());
        told.put("value", Meter.rounded(line.value()));
        told.put("unit", line.unit());
        told.putAll(line.details());
        told.put("settings", settings.getOrDefault(line.database(), Map.of()));
        var text = JsonMapper.shared().writeValueAsString(told);
        System.out.println(text);
        write("results.jsonl", text + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    /** The medians, one row for each phase and size, with the growth over the smallest size. */
    void table() {
        write("results.md", new Table(lines).markdown(), StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    private void write(String file, String text, StandardOpenOption... options) {
        try {
            Files.writeString(folder.resolve(file), text, options);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
