package qipan.inbox.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;
import qipan.inbox.LivePage;
import qipan.inbox.LivePages;
import qipan.security.CurrentActor;

/**
 * Tells an open page that something in its lists changed; what, it asks itself. The request keeps no thread while it waits, and so
 * no place among those that {@code AdmissionFilter} counts; its session is not touched again.
 */
@RestController
class TaskStreamController {

    private final LivePages pages;
    private final CurrentActor current;

    TaskStreamController(LivePages pages, CurrentActor current) {
        this.pages = pages;
        this.current = current;
    }

    /**
     * Events {@code hello}, {@code changed} with {@code {"tasks": [ids]}}, which is empty when there are too many, and {@code full} when the person
     * has opened newer pages: this one should not come back by itself.
     */
    @GetMapping(path = "/api/tasks/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var session = request.getSession(false);
        var byHeader = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        var page = new Page(current.get().username(), byHeader || session == null ? null : session.getId());
        pages.add(page);
        var emitter = page.emitter;
        emitter.onCompletion(() -> pages.remove(page));
        emitter.onError(failed -> pages.remove(page));
        response.setHeader("X-Accel-Buffering", "no");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store, no-transform");
        emitter.send(SseEmitter.event().name("hello").data(Map.of(), MediaType.APPLICATION_JSON));
        return emitter;
    }

    private static final class Page implements LivePage {

        private static final long NO_TIMEOUT = 0;

        private final String person;
        private final @Nullable String session;
        private final SseEmitter emitter = new SseEmitter(NO_TIMEOUT);

        private Page(String person, @Nullable String session) {
            this.person = person;
            this.session = session;
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
            send(SseEmitter.event().name("changed").data(Map.of("tasks", tasks), MediaType.APPLICATION_JSON));
        }

        @Override
        public void beat() {
            send(SseEmitter.event().comment("beat"));
        }

        @Override
        public void end(boolean full) {
            if (full) {
                send(SseEmitter.event().name("full").data(Map.of(), MediaType.APPLICATION_JSON));
            }
            emitter.complete();
        }

        /** A page that is gone says so here; the container ends it then. */
        private void send(SseEventBuilder event) {
            try {
                emitter.send(event);
            } catch (IOException | IllegalStateException gone) {
                emitter.complete();
            }
        }
    }
}
