package qipan.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Everybody's phones in a few threads: who thinks or waits holds none. Each call goes to the next node, as a proxy in
 * front would deal them; connections are kept.
 */
final class Phones implements AutoCloseable {

    private static final int THREADS = 4;

    static {
        // Shorter than Tomcat keeps them (20 s), as every proxy has it: or a call could meet one that is just being closed.
        System.setProperty("jdk.httpclient.keepalive.timeout", "10");
    }

    private final List<URI> nodes;
    private final AtomicInteger turn = new AtomicInteger();
    private final ExecutorService calls = Executors.newFixedThreadPool(THREADS);
    private final ScheduledExecutorService thoughts = Executors.newScheduledThreadPool(1);
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(calls).build();
    private final Streams streams = new Streams(client);
    private final List<Person> people;

    Phones(List<URI> nodes, int people) {
        this.nodes = nodes;
        this.people = IntStream.range(0, people).mapToObj(number -> new Person(LoadSite.person(number), this, streams)).toList();
        this.people.forEach(Person::signIn);
    }

    CompletableFuture<HttpResponse<String>> send(Consumer<HttpRequest.Builder> what, String path) {
        var node = nodes.get(Math.floorMod(turn.getAndIncrement(), nodes.size()));
        var request = HttpRequest.newBuilder(node.resolve(path)).timeout(Duration.ofSeconds(60)).GET();
        what.accept(request);
        return client.sendAsync(request.build(), BodyHandlers.ofString());
    }

    /** The first so many people also watch their lists, from now on. */
    Streams watch(int count) {
        streams.open(people.subList(0, count), nodes);
        return streams;
    }

    /** The first so many people work until the time is over and what was begun has been answered. */
    Tally work(int count, Duration time, Duration least, Duration most) {
        var tally = new Tally();
        var end = System.nanoTime() + time.toNanos();
        people.stream().limit(count)
                .map(person -> pause(Duration.ZERO, most).thenCompose(begin -> live(person, tally, end, least, most)))
                .toList().forEach(CompletableFuture::join);
        return tally;
    }

    private CompletableFuture<Void> live(Person person, Tally tally, long end, Duration least, Duration most) {
        if (System.nanoTime() >= end) {
            return CompletableFuture.completedFuture(null);
        }
        return person.work(tally, () -> pause(least, most))
                .thenCompose(done -> pause(least, most))
                .thenCompose(rested -> live(person, tally, end, least, most));
    }

    private CompletableFuture<Void> pause(Duration least, Duration most) {
        var pause = new CompletableFuture<Void>();
        var millis = ThreadLocalRandom.current().nextLong(least.toMillis(), most.toMillis() + 1);
        thoughts.schedule(() -> pause.completeAsync(() -> null, calls), millis, TimeUnit.MILLISECONDS);
        return pause;
    }

    @Override
    public void close() {
        streams.close();
        thoughts.shutdownNow();
        calls.shutdownNow();
    }
}
