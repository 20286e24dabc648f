package qipan.inbox.web;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/** What is written to a page, and what becomes of it while the page does not read. */
class StreamedPageTest {

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final List<String> written = new ArrayList<>();

    @Test
    void whatComesWhileNobodyWritesIsToldTogether() throws IOException {
        var page = page(emitter(), waiting::add);

        page.changed(List.of("t2"));
        page.changed(List.of("t1"));
        page.beat();
        assertThat(waiting).hasSize(1);
        waiting.poll().run();
        page.beat();
        waiting.poll().run();

        assertThat(written).containsExactly("changed [t1, t2]", "beat");
    }

    @Test
    void anythingStaysAnythingAndTooManyAreNotNamed() throws IOException {
        var page = page(emitter(), waiting::add);
        page.changed(List.of());
        page.changed(List.of("t1"));
        waiting.poll().run();
        page.changed(IntStream.range(0, 15).mapToObj(i -> "a" + i).toList());
        page.changed(IntStream.range(0, 15).mapToObj(i -> "b" + i).toList());
        waiting.poll().run();

        assertThat(written).containsExactly("changed []", "changed []");
    }

    @Test
    void afterItsEndNothingIsWritten() throws IOException {
        var emitter = emitter();
        var page = page(emitter, waiting::add);
        page.changed(List.of("t1"));
        page.end(true);
        page.changed(List.of("t2"));
        waiting.poll().run();
        page.beat();

        assertThat(waiting).isEmpty();
        assertThat(written).containsExactly("changed [t1, t2]", "full {}");
        verify(emitter).complete();
    }

    @Test
    void aPageThatIsGoneIsGivenUp() throws IOException {
        var emitter = mock(SseEmitter.class);
        willAnswer(call -> {
            throw new IOException("Broken pipe");
        }).given(emitter).send(any(SseEventBuilder.class));
        var page = page(emitter, Runnable::run);

        page.beat();
        page.changed(List.of("t1"));

        verify(emitter, times(1)).send(any(SseEventBuilder.class));
        verify(emitter).complete();
    }

    @Test
    void aPageThatDoesNotReadKeepsNoOtherWaiting() throws Exception {
        var reads = new CountDownLatch(1);
        var asked = new CountDownLatch(1);
        var stuck = mock(SseEmitter.class);
        willAnswer(call -> {
            asked.countDown();
            return reads.await(30, SECONDS);
        }).given(stuck).send(any(SseEventBuilder.class));
        var told = new CountDownLatch(1);
        var other = mock(SseEmitter.class);
        willAnswer(call -> {
            told.countDown();
            return null;
        }).given(other).send(any(SseEventBuilder.class));
        var writers = Executors.newFixedThreadPool(2);
        try {
            var tunnel = page(stuck, writers);
            tunnel.changed(List.of("t1"));
            assertThat(asked.await(30, SECONDS)).isTrue();
            tunnel.changed(List.of("t2"));
            tunnel.beat();
            page(other, writers).changed(List.of("t1"));

            assertThat(told.await(30, SECONDS)).isTrue();
            assertThat(reads.getCount()).isEqualTo(1);
        } finally {
            reads.countDown();
            writers.shutdownNow();
        }
    }

    private static StreamedPage page(SseEmitter emitter, Executor writers) {
        return new StreamedPage("anna", "s1", emitter, writers);
    }

    private SseEmitter emitter() throws IOException {
        var emitter = mock(SseEmitter.class);
        willAnswer(call -> written.add(words(call.getArgument(0)))).given(emitter).send(any(SseEventBuilder.class));
        return emitter;
    }

    /** {@code event:changed\\ndata:} and its data, as {@code changed [t1]}. */
    private static String words(SseEventBuilder event) {
        return event.build().stream().map(part -> String.valueOf(part.getData())).collect(Collectors.joining())
                .replace("event:", "").replace("data:", " ").replace(":", "").replace("\n", "").replace("{tasks=", "").replaceAll("(?<=])}", "").strip();
    }
}
