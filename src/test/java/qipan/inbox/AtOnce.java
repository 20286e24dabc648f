package qipan.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import qipan.shared.Refusal;

/** Several who do something at the same moment, each on a thread of its own. */
final class AtOnce {

    private AtOnce() {}

    /** @return what each of them came to, in their order; none may fail */
    static <T> List<T> all(List<Callable<T>> deeds) {
        var start = new CyclicBarrier(deeds.size());
        var threads = Executors.newFixedThreadPool(deeds.size());
        try {
            var results = new ArrayList<T>();
            for (var done : threads.invokeAll(deeds.stream().map(deed -> after(start, deed)).toList())) {
                results.add(done.get());
            }
            return results;
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        } finally {
            threads.shutdown();
        }
    }

    /** @return the refusals of those who were refused; nothing else may go wrong */
    static <T> List<Refusal> refusals(List<Callable<T>> deeds) {
        return all(deeds.stream().map(AtOnce::refusal).toList()).stream().filter(Objects::nonNull).toList();
    }

    private static <T> Callable<T> after(CyclicBarrier start, Callable<T> deed) {
        return () -> {
            start.await();
            return deed.call();
        };
    }

    private static <T> Callable<@Nullable Refusal> refusal(Callable<T> deed) {
        return () -> {
            try {
                deed.call();
                return null;
            } catch (Refusal refusal) {
                return refusal;
            }
        };
    }
}
