package qipan.inbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import qipan.security.Accounts;
import qipan.security.OpenSessions;
import qipan.security.SignedOut;
import qipan.shared.Refusal;

/** The pages that this node tells of changes. None of them has a thread; they are told one after the other. */
@Component
@EnableConfigurationProperties(LiveSettings.class)
public class LivePages {

    private record Open(LivePage page, long since) {}

    private final LiveSettings settings;
    private final OpenSessions sessions;
    private final Accounts accounts;
    private final Map<String, Deque<Open>> open = new HashMap<>();
    private int count;
    private boolean closed = true;

    LivePages(LiveSettings settings, OpenSessions sessions, Accounts accounts) {
        this.settings = settings;
        this.sessions = sessions;
        this.accounts = accounts;
    }

    /** @throws Refusal 503 when this node tells as many as it can */
    public void add(LivePage page) {
        var oldest = enter(page);
        if (oldest != null) {
            oldest.end(true);
        }
    }

    private synchronized @Nullable LivePage enter(LivePage page) {
        if (closed || count >= settings.inAll()) {
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "inbox.live.full", List.of());
        }
        var pages = open.computeIfAbsent(page.person(), person -> new ArrayDeque<>());
        var oldest = pages.size() >= settings.perPerson() ? Objects.requireNonNull(pages.poll()).page() : null;
        pages.add(new Open(page, System.nanoTime()));
        count += oldest == null ? 1 : 0;
        return oldest;
    }

    /** Of a page that is gone. */
    public synchronized void remove(LivePage page) {
        var pages = open.get(page.person());
        if (pages != null && pages.removeIf(each -> each.page() == page)) {
            count--;
            if (pages.isEmpty()) {
                open.remove(page.person());
            }
        }
    }

    synchronized boolean isEmpty() {
        return count == 0;
    }

    synchronized Set<String> people() {
        return Set.copyOf(open.keySet());
    }

    void tell(String person, Collection<String> tasks) {
        pages(each -> each.page().person().equals(person)).forEach(page -> page.changed(tasks));
    }

    /** Ends what was signed out in another node, belongs to a disabled account or is too old, and lets the others know that they are heard. */
    void beat() {
        var all = pages(each -> true);
        var asked = all.stream().map(LivePage::session).filter(Objects::nonNull).collect(Collectors.toSet());
        var alive = asked.isEmpty() ? Set.<String>of() : sessions.among(asked);
        var over = new HashSet<>(pages(each -> age(each).compareTo(settings.lifetime()) > 0));
        for (var page : all) {
            if (over.contains(page) || accounts.find(page.person()).isEmpty() || page.session() != null && !alive.contains(page.session())) {
                end(page);
            } else {
                page.beat();
            }
        }
    }

    @EventListener
    void on(SignedOut event) {
        pages(each -> event.session().equals(each.page().session())).forEach(this::end);
    }

    synchronized void open() {
        closed = false;
    }

    /** The node stops: other nodes take over. */
    void close() {
        synchronized (this) {
            closed = true;
        }
        pages(each -> true).forEach(this::end);
    }

    private void end(LivePage page) {
        remove(page);
        page.end(false);
    }

    private synchronized List<LivePage> pages(Predicate<Open> wanted) {
        return open.values().stream().flatMap(Collection::stream).filter(wanted).map(Open::page).toList();
    }

    private static Duration age(Open each) {
        return Duration.ofNanos(System.nanoTime() - each.since());
    }
}
