package qipan.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import qipan.testing.Program;
import qipan.testing.ProgramTest;

/** A browser that watches its list. */
@ProgramTest
class LiveListTest {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Autowired
    Program program;

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient jdbc;

    @Test
    void hearsOfNewTasksUntilItSignsOut() throws Exception {
        signIn();
        var stream = watch();
        await().until(() -> lines.contains("event:hello"));

        RunningCampaign.launched(program);
        await().atMost(Duration.ofSeconds(30)).until(() -> lines.contains("event:changed"));
        assertThat(lines).anyMatch(line -> line.startsWith("data:{\"tasks\":"));

        assertThat(send("DELETE", "/api/session", "").statusCode()).isEqualTo(204);
        await().atMost(Duration.ofSeconds(10)).until(stream::isDone);
    }

    @Test
    void doesNotTouchItsSessionWhileItWatches() throws Exception {
        signIn();
        watch();
        await().until(() -> lines.contains("event:hello"));
        var touched = touched();

        RunningCampaign.launched(program);
        await().atMost(Duration.ofSeconds(30)).until(() -> lines.contains("event:changed"));

        assertThat(touched()).isEqualTo(touched);
        send("DELETE", "/api/session", "");
    }

    @Test
    void isNoOneElsesBusiness() throws Exception {
        var answer = HttpClient.newHttpClient().send(
                HttpRequest.newBuilder(url("/api/tasks/stream")).header("Accept", "text/event-stream").build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    private List<Long> touched() {
        return jdbc.sql("select LAST_ACCESS_TIME from SPRING_SESSION where PRINCIPAL_NAME = 'main_ip' order by 1").query(Long.class).list();
    }

    private void signIn() throws Exception {
        send("GET", "/api/session", "");
        assertThat(send("POST", "/api/session", "{\"username\": \"main_ip\", \"password\": \"demo\"}").statusCode()).isEqualTo(200);
    }

    private CompletableFuture<Void> watch() {
        var request = HttpRequest.newBuilder(url("/api/tasks/stream")).header("Accept", "text/event-stream").build();
        return browser.sendAsync(request, BodyHandlers.ofLines()).thenAcceptAsync(answer -> answer.body().forEach(lines::add));
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(url(path)).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body));
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .forEach(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private URI url(String path) {
        return URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port") + path);
    }
}
