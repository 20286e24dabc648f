package qipan.chaos;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A browser: signs in once and keeps its cookies, whichever node answers. */
final class Visitor {

    private final HttpClient browser =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(new CookieManager()).build();

    int signIn(String username, URI at) {
        var body = "{\"username\":\"" + username + "\",\"password\":\"demo\"}";
        return send(HttpRequest.newBuilder(at.resolve("/api/session"))
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    /** The status of what a signed-in person alone may see. */
    int look(URI at) {
        return send(HttpRequest.newBuilder(at.resolve("/api/me")).GET());
    }

    private int send(HttpRequest.Builder request) {
        try {
            return browser.send(request.timeout(Duration.ofMinutes(1)).build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
