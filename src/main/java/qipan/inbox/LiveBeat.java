package qipan.inbox;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Once a second: tells the pages of this node, and the other nodes, what this node changed, and hears what the others did. One
 * thread for all pages. A node whose pages nobody watches asks nothing.
 */
@Component
class LiveBeat implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveBeat.class);
    private static final long FORGETTING = TimeUnit.MINUTES.toNanos(1);

    private final LiveChanges changes;
    private final LiveQueues queues;
    private final LiveWords words;
    private final LiveAudience audience;
    private final LivePages pages;
    private final LiveSettings settings;
    private @Nullable ScheduledExecutorService thread;
    private long beaten = System.nanoTime();
    private long forgotten = System.nanoTime();

    LiveBeat(
            LiveChanges changes,
            LiveQueues queues,
            LiveWords words,
            LiveAudience audience,
            LivePages pages,
            LiveSettings settings) {
        this.changes = changes;
        this.queues = queues;
        this.words = words;
        this.audience = audience;
        this.pages = pages;
        this.settings = settings;
    }

    @Override
    public void start() {
        pages.open();
        thread = Executors.newSingleThreadScheduledExecutor(task -> {
            var named = new Thread(task, "inbox-live");
            named.setDaemon(true);
            return named;
        });
        thread.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
    }

    /** What goes wrong once, without a database for example, must not end it: pages refresh by themselves now and then. */
    private void tick() {
        try {
            tell();
            hear();
            beat();
        } catch (RuntimeException failed) {
            LOG.warn("Pages were not told of changes: {}", failed.toString());
        }
    }

    void tell() {
        var gathered = changes.take();
        if (!gathered.isEmpty()) {
            var changed = queues.of(gathered);
            deliver(changed);
            words.tell(changed);
        }
    }

    void hear() {
        if (pages.isEmpty()) {
            words.rest();
        } else if (words.isListening()) {
            words.hear().forEach(this::deliver);
        } else {
            words.listen();
        }
    }

    private void beat() {
        var now = System.nanoTime();
        if (now - beaten > settings.beat().toNanos()) {
            beaten = now;
            pages.beat();
        }
        if (now - forgotten > FORGETTING) {
            forgotten = now;
            words.forgetOld();
        }
    }

    private void deliver(Map<String, Set<String>> changed) {
        if (!pages.isEmpty()) {
            audience.tell(changed, pages.people()).forEach(pages::tell);
        }
    }

    /** With the first that stop: the web server waits for requests under way, which these are. */
    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            running.shutdownNow();
        }
        pages.close();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
