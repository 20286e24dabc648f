package qipan.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import qipan.bench.Tally.Deed;
import qipan.robot.FormFiller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at a phone: signed in once, with the cookies and the header that the web app sends. */
final class Person {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TOKEN = "XSRF-TOKEN";

    private final String username;
    private final Phones phones;
    private final Streams streams;
    private final Map<String, String> cookies = new HashMap<>();

    Person(String username, Phones phones, Streams streams) {
        this.username = username;
        this.phones = phones;
        this.streams = streams;
    }

    String username() {
        return username;
    }

    /** Asks for the words that come when the person's lists change. */
    HttpRequest watching(URI node) {
        var request = HttpRequest.newBuilder(node.resolve("/api/tasks/stream")).header("Accept", "text/event-stream").GET();
        cookies.forEach((name, value) -> request.header("Cookie", name + "=" + value));
        return request.build();
    }

    void signIn() {
        var body = JSON.writeValueAsString(Map.of("username", username, "password", "demo"));
        var answer = phones.send(request -> request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)),
                "/api/session").join();
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(username + " cannot sign in: " + answer.statusCode() + " " + answer.body());
        }
        answer.headers().allValues("Set-Cookie").stream()
                .map(it -> it.split(";")[0].split("=", 2))
                .forEach(it -> cookies.put(it[0], it[1]));
    }

    /** Looks at the inbox, opens one of its tasks and completes it. @param thought what passes before each further call */
    CompletableFuture<Void> work(Tally tally, Supplier<CompletableFuture<Void>> thought) {
        return read(tally).thenCompose(task -> task == null ? nothing() : thought.get()
                .thenCompose(then -> open(tally, task))
                .thenCompose(values -> values == null ? nothing() : thought.get().thenCompose(then -> complete(tally, task, values))));
    }

    private CompletableFuture<@Nullable String> read(Tally tally) {
        return call(tally, Deed.READ, "/api/tasks?view=mine", null).thenApply(page -> {
            var items = page == null ? 0 : page.path("items").size();
            return items == 0 ? null : page.path("items").path(ThreadLocalRandom.current().nextInt(items)).path("id").asString();
        });
    }

    private CompletableFuture<@Nullable Map<String, Object>> open(Tally tally, String task) {
        return call(tally, Deed.OPEN, "/api/tasks/" + task, null).thenApply(detail -> detail == null ? null
                : new FormFiller(Map.of(), OffsetDateTime.now()).fill(detail.path("form").path("schema")));
    }

    private CompletableFuture<Void> complete(Tally tally, String task, Map<String, Object> values) {
        var asked = System.nanoTime();
        return call(tally, Deed.COMPLETE, "/api/tasks/" + task + "/complete", JSON.writeValueAsString(Map.of("values", values)))
                .thenApply(done -> {
                    if (done != null) {
                        streams.completed(username, task, asked, System.nanoTime());
                    }
                    return null;
                });
    }

    /** @return the answer's body, or null when the call did not succeed */
    private CompletableFuture<@Nullable JsonNode> call(Tally tally, Deed deed, String path, @Nullable String body) {
        var began = System.nanoTime();
        return phones.send(request -> {
            cookies.forEach((name, value) -> request.header("Cookie", name + "=" + value));
            if (body != null) {
                request.header("Content-Type", "application/json").header("X-XSRF-TOKEN", Objects.requireNonNull(cookies.get(TOKEN)))
                        .POST(BodyPublishers.ofString(body));
            }
        }, path).<@Nullable HttpResponse<String>>handle((answer, broken) -> broken == null ? answer : null).thenApply(answer -> {
            var now = System.nanoTime();
            var status = answer == null ? 0 : answer.statusCode();
            tally.add(new Tally.Answer(deed, status, now - began, now));
            return status / 100 != 2 ? null : answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
        });
    }

    private static CompletableFuture<Void> nothing() {
        return CompletableFuture.completedFuture(null);
    }
}
