package qipan.chaos;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands before the nodes as HAProxy does with {@code docker/haproxy.cfg}: asks each for its readiness, deals requests out
 * in turn, and sends one again to another node when no connection came about, or when it broke and the request may be
 * repeated.
 */
final class Proxy implements AutoCloseable {

    private static final Duration BETWEEN_CHECKS = Duration.ofMillis(500);
    private static final Set<String> REPEATABLE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OF_ONE_CONNECTION =
            Set.of("connection", "content-length", "expect", "host", "http2-settings", "keep-alive", "transfer-encoding", "upgrade");

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<Backend> backends = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ScheduledExecutorService checks = Executors.newSingleThreadScheduledExecutor();
    private final HttpServer server;

    private static final class Backend {

        private final URI url;
        private volatile boolean ready;

        private Backend(URI url) {
            this.url = url;
        }
    }

    Proxy() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        server.createContext("/", this::serve);
        server.setExecutor(threads);
        server.start();
        checks.scheduleWithFixedDelay(() -> backends.forEach(this::check), 0, BETWEEN_CHECKS.toMillis(), TimeUnit.MILLISECONDS);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void add(URI node) {
        var backend = new Backend(node);
        check(backend);
        backends.add(backend);
    }

    void remove(URI node) {
        backends.removeIf(backend -> backend.url.equals(node));
    }

    long ready() {
        return backends.stream().filter(backend -> backend.ready).count();
    }

    private void check(Backend backend) {
        var request = HttpRequest.newBuilder(backend.url.resolve("/actuator/health/readiness")).timeout(Duration.ofSeconds(3)).build();
        try {
            backend.ready = client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException down) {
            backend.ready = false;
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            for (var backend : inTurn()) {
                try {
                    answer(exchange, send(exchange, body, backend));
                    return;
                } catch (ConnectException notReached) {
                    backend.ready = false;
                } catch (IOException broken) {
                    if (!REPEATABLE.contains(exchange.getRequestMethod())) {
                        break;
                    }
                }
            }
            exchange.sendResponseHeaders(502, -1);
        }
    }

    private List<Backend> inTurn() {
        var ready = backends.stream().filter(backend -> backend.ready).toList();
        if (ready.isEmpty()) {
            return ready;
        }
        var first = Math.floorMod(turn.getAndIncrement(), ready.size());
        return java.util.stream.IntStream.range(0, ready.size()).mapToObj(i -> ready.get((first + i) % ready.size())).toList();
    }

    private HttpResponse<byte[]> send(HttpExchange exchange, byte[] body, Backend backend) throws IOException {
        var request = HttpRequest.newBuilder(backend.url.resolve(exchange.getRequestURI().toString()))
                .timeout(Duration.ofSeconds(60))
                .method(exchange.getRequestMethod(), body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OF_ONE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw new IOException(closing);
        }
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        answer.headers().map().forEach((name, values) -> {
            if (!OF_ONE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
        if (answer.body().length > 0) {
            exchange.getResponseBody().write(answer.body());
        }
    }

    @Override
    public void close() {
        server.stop(0);
        checks.shutdownNow();
        threads.shutdownNow();
    }
}
