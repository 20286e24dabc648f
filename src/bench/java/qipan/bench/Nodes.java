package qipan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the nodes, which are processes of this one, take of the machine. By {@code /proc}; 0 where there is none. */
final class Nodes {

    private Nodes() {}

    static double seconds() {
        return ProcessHandle.current().descendants()
                .flatMap(node -> node.info().totalCpuDuration().stream()).mapToLong(Duration::toMillis).sum() / 1000.0;
    }

    /** Threads, and resident memory in megabytes, of all of them together. */
    static Map<String, Object> state(String when) {
        var state = new LinkedHashMap<String, Object>();
        state.put("threads" + when, sum("Threads:"));
        state.put("megabytes" + when, sum("VmRSS:") / 1024);
        return state;
    }

    private static long sum(String field) {
        return ProcessHandle.current().descendants().mapToLong(node -> read(node, field)).sum();
    }

    private static long read(ProcessHandle node, String field) {
        try {
            return lines(node).stream().filter(line -> line.startsWith(field))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", ""))).findFirst().orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }

    private static List<String> lines(ProcessHandle node) throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(node.pid()), "status"));
    }
}
