package qipan.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qipan.bench.LoadBench;
import qipan.bench.LoadChoice;
import qipan.testing.MySql;

/** The load of {@code src/docs/performance.md} in its shortest form: no failure, nothing lost. How fast it is here says nothing. */
class PeopleIT {

    @TempDir
    Path folder;

    @Test
    void peopleOnPhonesAtTwoNodesSeeNoFailure() {
        var choice = new LoadChoice(20, Duration.ofSeconds(5), 2, true, 0, Duration.ZERO, List.of(), folder);
        LoadBench.run(choice, MySql.fresh(PeopleIT.class), null);
    }
}
