package qipan.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at the HTTP interface: a person signed in with HTTP Basic on every call, or a program with a token. */
public final class Api {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI server;
    private final String authorization;
    private final String language;
    private final Map<String, String> more;

    private Api(URI server, String authorization, String language, Map<String, String> more) {
        this.server = server;
        this.authorization = authorization;
        this.language = language;
        this.more = more;
    }

    /** One of the demo's people: they all have the same password. */
    public static Api as(String username, URI server) {
        var pair = (username + ":demo").getBytes(StandardCharsets.UTF_8);
        return new Api(server, "Basic " + Base64.getEncoder().encodeToString(pair), "en", Map.of());
    }

    /** The same person, who wants to be answered in this language; without it in English. */
    public Api in(String wanted) {
        return new Api(server, authorization, wanted, more);
    }

    /** A program that shows this API token instead of signing in. */
    public Api withToken(String secret) {
        return new Api(server, "Bearer " + secret, language, more);
    }

    /** The same person, whose requests say by this key that they are one and the same. */
    public Api meaning(String key) {
        return new Api(server, authorization, language, Map.of("Idempotency-Key", key));
    }

    public Answer get(String path) {
        return send("GET", path, "application/json", BodyPublishers.noBody());
    }

    public Answer post(String path, Object body) {
        return send("POST", path, "application/json", BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, "application/json", BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }

    public Answer postCsv(String path, String csv) {
        return send("POST", path, "text/csv; charset=utf-8", BodyPublishers.ofString(csv));
    }

    /** Multipart with one part {@code files} per entry: file name to text. */
    public Answer upload(String path, Map<String, String> files) {
        var boundary = UUID.randomUUID().toString();
        var body = new StringBuilder();
        files.forEach((name, text) -> body.append("--").append(boundary)
                .append("\r\nContent-Disposition: form-data; name=\"files\"; filename=\"").append(name)
                .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n").append(text).append("\r\n"));
        body.append("--").append(boundary).append("--\r\n");
        return send("POST", path, "multipart/form-data; boundary=" + boundary, BodyPublishers.ofString(body.toString()));
    }

    /** Multipart with this one file as its part {@code file}. */
    public Answer uploadFile(String path, String name, byte[] content) {
        var boundary = UUID.randomUUID().toString();
        var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: image/jpeg\r\n\r\n";
        var body = BodyPublishers.ofByteArrays(List.of(
                head.getBytes(StandardCharsets.UTF_8), content, ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII)));
        return send("POST", path, "multipart/form-data; boundary=" + boundary, body);
    }

    private Answer send(String method, String path, String contentType, BodyPublisher body) {
        var request = HttpRequest.newBuilder(server.resolve(path)).timeout(Duration.ofMinutes(5))
                .header("Authorization", authorization).header("Content-Type", contentType)
                .header("Accept-Language", language).method(method, body);
        more.forEach(request::header);
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(method + " " + path, response.statusCode(), response.body(), response.headers());
        } catch (IOException failed) {
            throw new UncheckedIOException(method + " " + path, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** What came back. */
    public record Answer(String call, int status, String text, HttpHeaders headers) {

        /** One that no server gave. */
        public Answer(String call, int status, String text) {
            this(call, status, text, HttpHeaders.of(Map.of(), (name, value) -> true));
        }

        public Optional<String> header(String name) {
            return headers.firstValue(name);
        }

        /** The body, if the call succeeded; otherwise the test fails and shows what the server said. */
        public JsonNode body() {
            assertThat(status).as("%s answered %s", call, text).isBetween(200, 299);
            return text.isEmpty() ? JSON.nullNode() : JSON.readTree(text);
        }

        /** The body of a refusal with this status. */
        public JsonNode refusal(int expected) {
            assertThat(status).as("%s answered %s", call, text).isEqualTo(expected);
            return JSON.readTree(text);
        }
    }
}
