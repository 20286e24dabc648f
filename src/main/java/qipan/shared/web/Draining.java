package qipan.shared.web;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps the door open for a while when the node stops. Readiness is down by then, so that the proxy sends its requests
 * elsewhere; only after that does the web server refuse connections. Jobs stop meanwhile, which have the same phase.
 */
@Component
@EnableConfigurationProperties(WebSettings.class)
class Draining implements SmartLifecycle {

    private final WebSettings settings;
    private volatile boolean running;

    Draining(WebSettings settings) {
        this.settings = settings;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public void stop(Runnable stopped) {
        CompletableFuture.delayedExecutor(settings.drain().toMillis(), TimeUnit.MILLISECONDS).execute(() -> {
            stop();
            stopped.run();
        });
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
