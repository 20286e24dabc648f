package qipan.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import qipan.bench.Tally.Answer;
import qipan.bench.Tally.Deed;
import qipan.testing.Database;
import qipan.testing.MySql;
import qipan.testing.ShippedCommand;

/**
 * LOAD: people on phones over HTTP at several nodes, each with a page that watches its list if that is wanted. OVERLOAD: more of
 * them, who do not think at all. AFTERWARDS: the first ones again, ten seconds later. Ends with an exception when anything was lost
 * or failed, or a watched page was not told.
 */
public final class LoadBench {

    private static final Duration LEAST = Duration.ofSeconds(3);
    private static final Duration MOST = Duration.ofSeconds(8);
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Duration REST = Duration.ofSeconds(10);
    private static final Duration AFTERWARDS = Duration.ofMinutes(1);
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private final LoadChoice choice;
    private final Phones phones;
    private final Results results;
    private final @Nullable String server;
    private final List<Tally> seen = new ArrayList<>();

    private LoadBench(LoadChoice choice, Phones phones, Results results, @Nullable String server) {
        this.choice = choice;
        this.phones = phones;
        this.results = results;
        this.server = server;
    }

    public static void main(String[] arguments) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        var server = Bench.readServer(Path.of(System.getProperty("bench.server", "target/mysql/it.properties")));
        run(LoadChoice.read(), MySql.fresh(LoadBench.class), server);
        System.exit(0);
    }

    /** @param server process id of the database's server, or null */
    public static void run(LoadChoice choice, Database database, @Nullable String server) {
        var results = new Results(choice.results());
        try (var site = LoadSite.open(choice, database);
                var phones = new Phones(site.nodes(), choice.everybody())) {
            results.describe("mysql", Map.of("nodes", choice.nodes(), "cores", CORES, "set", choice.settings()));
            var run = new LoadBench(choice, phones, results, server);
            run.measure();
            run.agree(site);
        }
        results.table();
    }

    private void measure() {
        seen.add(phones.work(choice.people(), WARM_UP.compareTo(choice.load()) < 0 ? WARM_UP : choice.load(), LEAST, MOST));
        var details = Nodes.state("Before");
        var streams = choice.streams() ? phones.watch(choice.people()) : null;
        details.putAll(Nodes.state("Watched"));
        var load = phase("LOAD", choice.people(), choice.load(), LEAST, MOST);
        expect("LOAD", load, Answer::good);
        if (streams != null) {
            details.putAll(Nodes.state("Afterwards"));
            results.add(streams.line(choice.people(), details));
        }
        if (choice.crowd() == 0) {
            return;
        }
        expect("OVERLOAD", phase("OVERLOAD", choice.crowd(), choice.overload(), Duration.ZERO, Duration.ZERO),
                answer -> answer.good() || answer.refused() || answer.conflict());
        rest();
        expect("AFTERWARDS", phase("AFTERWARDS", choice.people(), AFTERWARDS, LEAST, MOST), Answer::good);
    }

    private Tally phase(String name, int people, Duration time, Duration least, Duration most) {
        var meter = new Meter(null, server, 0).begin();
        var before = Nodes.seconds();
        var tally = phones.work(people, time, least, most);
        seen.add(tally);
        var nodes = Nodes.seconds() - before;
        var details = meter.end(1);
        details.put("nodesCpuSeconds", Meter.rounded(nodes));
        details.computeIfPresent("busyByOthers", (key, busy) -> Meter.rounded(Math.max(0, (double) busy
                - nodes / (double) details.get("wallSeconds") / CORES)));
        tally.lines(name, people).forEach(line -> {
            line.details().putAll(details);
            results.add(line);
        });
        return tally;
    }

    private static void expect(String phase, Tally tally, Predicate<Answer> allowed) {
        var others = tally.all(allowed.negate());
        if (!others.isEmpty()) {
            throw new IllegalStateException(phase + ": " + others.size() + " answers that must not be, such as " + others.get(0));
        }
    }

    private void agree(LoadSite site) {
        var completed = seen.stream().mapToLong(tally -> tally.all(it -> it.deed() == Deed.COMPLETE && it.good()).size()).sum();
        if (completed == 0 || completed != site.completed()) {
            throw new IllegalStateException("People completed " + completed + " tasks, the audit log tells of " + site.completed());
        }
        var ended = ShippedCommand.consistency(site.database());
        System.out.printf("%s%n%d tasks completed, exit of the consistency command: %d%n", ended.told(), completed, ended.exit());
        if (ended.exit() != 0) {
            throw new IllegalStateException("The consistency command ended with " + ended.exit());
        }
    }

    private static void rest() {
        try {
            Thread.sleep(REST.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
