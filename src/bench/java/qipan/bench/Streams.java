package qipan.bench;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import qipan.bench.Results.Line;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pages that watch their lists, one a person, as the web app holds them open; and how long after the answer to a completion the
 * person's page has word of it. Without a thread each, on this side as well.
 */
final class Streams implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client;
    /** By person and task, in nanoseconds: completions that the person's page has no word of yet, and words that came before the answer. */
    private final Map<String, Map<String, Long>> answered = new HashMap<>();
    private final Map<String, Set<String>> heard = new HashMap<>();
    /** By person, in nanoseconds: when the page was last told to look, without a task being named. */
    private final Map<String, Long> looked = new HashMap<>();
    private final List<Long> delays = new ArrayList<>();
    private final AtomicInteger greeted = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger words = new AtomicInteger();
    private volatile boolean opened;
    private volatile boolean closed;

    Streams(HttpClient client) {
        this.client = client;
    }

    /** Until all are open. */
    void open(List<Person> people, List<URI> nodes) {
        for (var number = 0; number < people.size(); number++) {
            watch(people.get(number), nodes.get(number % nodes.size()));
        }
        await().atMost(PATIENCE).until(() -> greeted.get() >= people.size());
        opened = true;
    }

    /** One that ends is opened again, as a browser does; one that is refused after a while, as the web app does. */
    private void watch(Person person, URI node) {
        client.sendAsync(person.watching(node), BodyHandlers.fromLineSubscriber(new Lines(person.username()))).whenComplete((answer, broken) -> {
            var good = answer != null && answer.statusCode() == 200;
            (good ? ended : refused).incrementAndGet();
            var pause = good ? 0 : ThreadLocalRandom.current().nextLong(2_500, 7_500);
            if (!closed) {
                CompletableFuture.delayedExecutor(pause, TimeUnit.MILLISECONDS).execute(() -> watch(person, node));
            }
        });
    }

    /** What was completed before there were pages to tell does not count. */
    synchronized void completed(String person, String task, long asked, long at) {
        if (!opened) {
            return;
        }
        var told = heard.getOrDefault(person, Set.of()).contains(task) || looked.getOrDefault(person, Long.MIN_VALUE) > asked;
        if (told) {
            delays.add(0L);
        } else {
            answered.computeIfAbsent(person, key -> new HashMap<>()).put(task, at);
        }
    }

    private synchronized void heard(String person, JsonNode tasks, long at) {
        words.incrementAndGet();
        var waiting = answered.computeIfAbsent(person, key -> new HashMap<>());
        // None named: anything may have changed.
        if (tasks.isEmpty()) {
            looked.put(person, at);
        }
        var named = tasks.isEmpty() ? List.copyOf(waiting.keySet()) : tasks.valueStream().map(JsonNode::asString).toList();
        for (var task : named) {
            var since = waiting.remove(task);
            if (since != null) {
                delays.add(at - since);
            } else {
                heard.computeIfAbsent(person, key -> new HashSet<>()).add(task);
            }
        }
    }

    /** @param details what else is told; @throws org.awaitility.core.ConditionTimeoutException when a completion is not told of */
    Line line(int people, Map<String, Object> details) {
        await().atMost(PATIENCE).until(this::allHeard);
        var sorted = sorted();
        var told = new LinkedHashMap<String, Object>();
        told.put("open", greeted.get() - ended.get());
        told.put("ended", ended.get());
        told.put("refused", refused.get());
        told.put("words", words.get());
        told.put("count", sorted.length);
        for (var percentile : new int[] {50, 95, 99, 100}) {
            told.put("p" + percentile, Meter.rounded(Tally.percentile(sorted, percentile)));
        }
        told.putAll(details);
        return new Line("STREAM word", "mysql", people, Tally.percentile(sorted, 95), "ms p95", told);
    }

    private synchronized boolean allHeard() {
        return answered.values().stream().allMatch(Map::isEmpty);
    }

    private synchronized long[] sorted() {
        return delays.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    @Override
    public void close() {
        closed = true;
    }

    /** A page that is open again looks for itself. */
    private synchronized void openedAgain(String person, long at) {
        looked.put(person, at);
        answered.remove(person);
    }

    private final class Lines implements Flow.Subscriber<String> {

        private final String person;
        private String event = "";

        private Lines(String person) {
            this.person = person;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            if (line.startsWith("event:")) {
                event = line.substring("event:".length()).strip();
            } else if (line.startsWith("data:") && event.equals("hello")) {
                greeted.incrementAndGet();
                openedAgain(person, System.nanoTime());
            } else if (line.startsWith("data:") && event.equals("changed")) {
                heard(person, JSON.readTree(line.substring("data:".length())).path("tasks"), System.nanoTime());
            }
        }

        @Override
        public void onError(Throwable broken) {
            // The request ends with it.
        }

        @Override
        public void onComplete() {
            // Likewise.
        }
    }
}
