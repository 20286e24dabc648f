package qipan.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class DrainingTest {

    @Test
    void keepsTheDoorOpenForTheTimeOfTheDrain() {
        var stopped = stop(Duration.ofHours(1));
        assertThat(stopped).isNotDone();
    }

    @Test
    void isOverAtOnceWhereNoProxyAsks() {
        var stopped = stop(Duration.ZERO);
        await().until(stopped::isDone);
    }

    private static CompletableFuture<Void> stop(Duration drain) {
        var draining = new Draining(new WebSettings(drain, 1, 1));
        draining.start();
        var stopped = new CompletableFuture<Void>();
        draining.stop(() -> stopped.complete(null));
        return stopped;
    }
}
