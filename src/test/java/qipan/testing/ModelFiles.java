package qipan.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The shipped models as files. */
public final class ModelFiles {

    private static final Pattern DELEGATE = Pattern.compile("delegateExpression=\"\\$\\{(\\w+)}\"");

    private ModelFiles() {}

    /** Read once: they do not change while tests run. */
    private static final class Shipped {
        static final Map<String, byte[]> FILES = Collections.unmodifiableMap(readAll());
    }

    /** Every .bpmn, .dmn and .form by file name. */
    public static Map<String, byte[]> all() {
        return Shipped.FILES;
    }

    private static Map<String, byte[]> readAll() {
        var files = new TreeMap<String, byte[]>();
        for (var folder : List.of(Path.of("bpmn"), Path.of("forms"))) {
            walk(folder).forEach(path -> files.put(path.getFileName().toString(), read(path)));
        }
        return files;
    }

    static Set<String> delegatesNamed() {
        var names = new TreeSet<String>();
        all().forEach((file, content) -> {
            var matcher = DELEGATE.matcher(new String(content, java.nio.charset.StandardCharsets.UTF_8));
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
        });
        return names;
    }

    private static List<Path> walk(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().matches(".*\\.(bpmn|dmn|form)")).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] read(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
