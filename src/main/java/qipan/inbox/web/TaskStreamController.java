package qipan.inbox.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import qipan.inbox.LivePages;
import qipan.security.CurrentActor;

/**
 * Tells an open page that something in its lists changed; what, it asks itself. The request keeps no thread while it waits, and so
 * no place among those that {@code AdmissionFilter} counts; its session is not touched again.
 */
@RestController
class TaskStreamController {

    private static final long NO_TIMEOUT = 0;

    private final LivePages pages;
    private final CurrentActor current;

    /** As many pages may have stopped reading before the others wait for one of them. They end when there is nothing to write. */
    private final Executor writers = new ThreadPoolExecutor(0, 16, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
        var thread = new Thread(task, "inbox-live-writer");
        thread.setDaemon(true);
        return thread;
    }, new ThreadPoolExecutor.CallerRunsPolicy());

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
        var emitter = new SseEmitter(NO_TIMEOUT);
        var page = new StreamedPage(current.get().username(), byHeader || session == null ? null : session.getId(), emitter, writers);
        pages.add(page);
        emitter.onCompletion(() -> pages.remove(page));
        emitter.onError(failed -> pages.remove(page));
        response.setHeader("X-Accel-Buffering", "no");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store, no-transform");
        emitter.send(StreamedPage.event("hello", Map.of()));
        return emitter;
    }
}
