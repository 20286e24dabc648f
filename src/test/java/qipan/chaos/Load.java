package qipan.chaos;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import qipan.testing.Api;

/** People at work: pages are looked at and tasks completed at a steady pace, and every answer is noted. */
final class Load implements AutoCloseable {

    private static final int LOOK_EVERY_MS = 50;
    private static final int COMPLETE_EVERY_MS = 250;
    private static final int NOTHING_LEFT = 0;

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(4);
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger looked = new AtomicInteger();
    private final AtomicInteger completed = new AtomicInteger();

    Load(URI at, List<String> tasks) {
        var visitor = new Visitor();
        visitor.signIn("manager", at);
        var worker = Api.as(Drill.LEAD, at);
        var left = new ConcurrentLinkedQueue<>(tasks);
        every(LOOK_EVERY_MS, "look", looked, () -> visitor.look(at));
        every(COMPLETE_EVERY_MS, "complete", completed, () -> Optional.ofNullable(left.poll())
                .map(task -> worker.post("/api/tasks/" + task + "/complete", Map.of("values", Map.of(), "opinion", "演练")).status())
                .orElse(NOTHING_LEFT));
    }

    private void every(int millis, String deed, AtomicInteger succeeded, IntSupplier request) {
        threads.scheduleAtFixedRate(() -> {
            try {
                var status = request.getAsInt();
                if (status / 100 == 2) {
                    succeeded.incrementAndGet();
                } else if (status != NOTHING_LEFT) {
                    failures.add(deed + ": " + status);
                }
            } catch (RuntimeException broken) {
                failures.add(deed + ": " + broken);
            }
        }, 0, millis, TimeUnit.MILLISECONDS);
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    int looked() {
        return looked.get();
    }

    int completed() {
        return completed.get();
    }

    /** Ends when what was begun has been answered. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            threads.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
