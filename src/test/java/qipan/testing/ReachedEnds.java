package qipan.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import qipan.engine.Fact;

/** Which end events the tests of this JVM have reached; written down when it ends, for {@code EveryEndIT} to add up. */
public final class ReachedEnds {

    public static final Path FOLDER = Path.of("target", "reached-ends");

    private static final Set<String> REACHED = new ConcurrentSkipListSet<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(ReachedEnds::write, "reached-ends"));
    }

    private ReachedEnds() {}

    static void note(List<Fact> facts) {
        facts.stream()
                .filter(fact -> fact instanceof Fact.StepEntered entered && entered.element().startsWith("endEvent_"))
                .forEach(fact -> REACHED.add(fact.where().process() + " " + ((Fact.StepEntered) fact).element()));
    }

    private static void write() {
        try {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(ProcessHandle.current().pid() + ".txt"), REACHED);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
