package qipan.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What to run, from system properties.
 *
 * @param databases {@code h2}, {@code mysql} or both: {@code bench.databases}
 * @param sizes groups of a wave: {@code bench.sizes}
 * @param warmUp groups that go through all phases first, untold: {@code bench.warmUp}
 * @param runs how often each size is run; the median counts: {@code bench.runs}
 * @param instances of how many groups the tasks are completed: {@code bench.instances}
 * @param steered groups of a campaign that is held, resumed, moved and cancelled, empty for none: {@code bench.steered}
 * @param open numbers of open tasks of the inbox phases, ascending, empty for none: {@code bench.open}
 * @param seconds how long an inbox is asked: {@code bench.seconds}
 * @param backlog of how many groups the tasks are completed at each number of open tasks: {@code bench.backlog}
 * @param floor whether the raw database is measured beside: {@code bench.floor}
 * @param statements how many of the database's statements are told for each phase, the dearest first: {@code bench.statements}
 * @param results where the lines and the table go: {@code bench.results}
 */
record Choice(
        List<String> databases,
        List<Integer> sizes,
        int warmUp,
        int runs,
        int instances,
        List<Integer> steered,
        List<Integer> open,
        int seconds,
        int backlog,
        boolean floor,
        int statements,
        Path results) {

    static Choice read() {
        return new Choice(
                words("bench.databases", "mysql"),
                numbers("bench.sizes", "1000,5000,10000"),
                Integer.getInteger("bench.warmUp", 400),
                Integer.getInteger("bench.runs", 3),
                Integer.getInteger("bench.instances", 1000),
                numbers("bench.steered", "10000"),
                numbers("bench.open", "100000,500000,1000000"),
                Integer.getInteger("bench.seconds", 30),
                Integer.getInteger("bench.backlog", 20),
                !"false".equals(System.getProperty("bench.floor")),
                Integer.getInteger("bench.statements", 0),
                Path.of(System.getProperty("bench.results", "target/bench")));
    }

    private static List<Integer> numbers(String name, String usual) {
        return words(name, usual).stream().map(Integer::valueOf).sorted().toList();
    }

    private static List<String> words(String name, String usual) {
        var given = System.getProperty(name, usual).strip();
        return given.isEmpty() || given.equals("none") ? List.of() : Arrays.asList(given.split("\\s*,\\s*"));
    }
}
