package qipan.inbox.web;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;
import qipan.inbox.LivePage;

/**
 * A page at the other end of a connection. One that has stopped reading, as that of a phone in a tunnel, keeps whoever writes to it
 * waiting until the container gives it up: so the beat hands on what is to be told, and what comes meanwhile is told together.
 */
final class StreamedPage implements LivePage {

    /** More would be more work to name than to look. */
    private static final int MOST = 20;

    /** @param tasks null when none changed, empty when anything may have; @param full null when it goes on */
    private record News(@Nullable Set<String> tasks, boolean beat, @Nullable Boolean full) {

        private static final News NONE = new News(null, false, null);

        private News changed(Collection<String> more) {
            var all = new TreeSet<>(more);
            if (tasks != null) {
                all.addAll(tasks);
            }
            var any = more.isEmpty() || tasks != null && tasks.isEmpty() || all.size() > MOST;
            return new News(any ? Set.of() : all, beat, full);
        }
    }

    private final String person;
    private final @Nullable String session;
    private final SseEmitter emitter;
    private final Executor writers;
    private News news = News.NONE;
    private boolean writing;
    private boolean over;

    StreamedPage(String person, @Nullable String session, SseEmitter emitter, Executor writers) {
        this.person = person;
        this.session = session;
        this.emitter = emitter;
        this.writers = writers;
    }

    @Override
    public String person() {
        return person;
    }

    @Override
    public @Nullable String session() {
        return session;
    }

    @Override
    public void changed(Collection<String> tasks) {
        tell(tasks, false, null);
    }

    @Override
    public void beat() {
        tell(null, true, null);
    }

    @Override
    public void end(boolean full) {
        tell(null, false, full);
    }

    private void tell(@Nullable Collection<String> tasks, boolean beat, @Nullable Boolean full) {
        if (add(tasks, beat, full)) {
            writers.execute(this::write);
        }
    }

    /** @return whether nobody writes to it yet */
    private synchronized boolean add(@Nullable Collection<String> tasks, boolean beat, @Nullable Boolean full) {
        var more = tasks == null ? news : news.changed(tasks);
        news = new News(more.tasks(), more.beat() || beat, full == null ? more.full() : full);
        var free = !writing && !over;
        writing = writing || free;
        return free;
    }

    private synchronized News take() {
        var taken = over ? News.NONE : news;
        news = News.NONE;
        writing = taken != News.NONE;
        over = over || taken.full() != null;
        return taken;
    }

    private void write() {
        for (var next = take(); next != News.NONE; next = take()) {
            try {
                write(next);
            } catch (IOException | IllegalStateException gone) {
                giveUp();
            }
        }
    }

    private void write(News next) throws IOException {
        if (next.tasks() != null) {
            emitter.send(event("changed", Map.of("tasks", next.tasks())));
        } else if (next.beat()) {
            emitter.send(SseEmitter.event().comment("beat"));
        }
        if (next.full() != null) {
            if (next.full()) {
                emitter.send(event("full", Map.of()));
            }
            emitter.complete();
        }
    }

    /** A page that is gone says so when it is written to; the container ends it then. */
    private void giveUp() {
        synchronized (this) {
            over = true;
        }
        emitter.complete();
    }

    static SseEventBuilder event(String name, Map<String, ?> data) {
        return SseEmitter.event().name(name).data(data, MediaType.APPLICATION_JSON);
    }
}
