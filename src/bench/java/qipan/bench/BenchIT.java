package qipan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qipan.bench.Results.Line;
import qipan.testing.MySql;

/** The benchmark in its shortest form: that every phase runs and loses nothing. What it measures here says nothing. */
class BenchIT {

    @TempDir
    Path folder;

    @Test
    void everyPhaseRunsAndNoTimerIsLostOrFiredTwice() throws Exception {
        var choice = new Choice(List.of("mysql"), List.of(40, 80), 20, 1, 20, List.of(150), List.of(3000), 1, 2, true, 5, folder);
        var results = new Results(folder);

        Bench.run(choice, results, "mysql", MySql.migrated(BenchIT.class), null);
        results.table();

        assertThat(results.lines()).extracting(Line::phase).containsOnly(
                "KICKOFF", "WAVE", "COMPLETE", "KICKOFF_LAUNCH", "HOLD", "RESUME", "SLIP", "HANDOVER", "CANCEL",
                "INBOX p50", "INBOX p95", "INBOX p99", "COMPLETE_BACKLOG",
                "LIMIT WAVE, 1 a transaction", "LIMIT WAVE, 100 a transaction");
        assertThat(results.lines()).allSatisfy(line -> assertThat(line.value()).isPositive());
        assertThat(Files.readAllLines(folder.resolve("results.jsonl"))).hasSameSizeAs(results.lines());
        assertThat(Files.readString(folder.resolve("results.md"))).contains("| WAVE | mysql | 80 |");
    }
}
