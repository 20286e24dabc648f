package qipan.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * What people do to the nodes, from system properties.
 *
 * @param people at their phones: {@code bench.people}
 * @param load how long they work: {@code bench.load}
 * @param nodes over one database: {@code bench.nodes}
 * @param streams whether everybody's page also watches its list: {@code bench.streams}
 * @param crowd people who do not think at all, none for no overload: {@code bench.crowd}
 * @param overload how long they do that: {@code bench.overload}
 * @param settings of each node, between blanks: {@code bench.settings}
 * @param results where the lines and the table go: {@code bench.results}
 */
public record LoadChoice(
        int people, Duration load, int nodes, boolean streams, int crowd, Duration overload, List<String> settings, Path results) {

    static LoadChoice read() {
        return new LoadChoice(
                Integer.getInteger("bench.people", 200),
                Duration.parse(System.getProperty("bench.load", "PT10M")),
                Integer.getInteger("bench.nodes", 2),
                Boolean.getBoolean("bench.streams"),
                Integer.getInteger("bench.crowd", 400),
                Duration.parse(System.getProperty("bench.overload", "PT30S")),
                Arrays.stream(System.getProperty("bench.settings", "").split("\\s+")).filter(it -> !it.isEmpty()).toList(),
                Path.of(System.getProperty("bench.results", "target/bench")));
    }

    int everybody() {
        return Math.max(people, crowd);
    }
}
