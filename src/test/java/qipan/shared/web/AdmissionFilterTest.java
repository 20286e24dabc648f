package qipan.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.OrderUtils;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.SessionRepositoryFilter;

class AdmissionFilterTest {

    private final ProblemAnswer problems = mock(ProblemAnswer.class);
    private AdmissionFilter filter = filter(1, null);
    private final List<String> served = new ArrayList<>();

    @Test
    void refusesWhatIsOneTooManyAndOnlyAsLongAsItIs() throws Exception {
        during("/api/tasks", () -> serve("/api/me"));
        assertThat(served).containsExactly("/api/tasks");
        verify(problems).answer(any(), any(), any(AdmissionFilter.TooManyAtOnce.class));

        serve("/api/me");
        assertThat(served).containsExactly("/api/tasks", "/api/me");
    }

    @Test
    void alwaysTellsTheProxyHowItIs() throws Exception {
        during("/api/tasks", () -> serve("/actuator/health/readiness"));
        assertThat(served).containsExactly("/api/tasks", "/actuator/health/readiness");
        verifyNoInteractions(problems);
    }

    /** Else it would be let in, wait as long as the pool lets anybody wait, and be refused then. */
    @Test
    void refusesAtOnceWhileAsManyWaitForAConnectionAsMay() throws Exception {
        var threads = Executors.newCachedThreadPool();
        try (var pool = poolOfOne()) {
            filter = filter(100, pool);
            var taken = pool.getConnection();
            serve("/api/nobody-waits");
            var first = threads.submit(connecting(pool));
            await().until(() -> pool.getHikariPoolMXBean().getThreadsAwaitingConnection() == 1);
            serve("/api/one-waits");
            var second = threads.submit(connecting(pool));
            await().until(() -> pool.getHikariPoolMXBean().getThreadsAwaitingConnection() == 2);

            serve("/api/two-wait");
            serve("/actuator/health/readiness");

            assertThat(served).containsExactly("/api/nobody-waits", "/api/one-waits", "/actuator/health/readiness");
            verify(problems).answer(any(), any(), any(AdmissionFilter.TooManyAtOnce.class));
            taken.close();
            first.get();
            second.get();
            serve("/api/again");
            assertThat(served).contains("/api/again");
        } finally {
            threads.shutdown();
        }
    }

    /** A refusal must not ask the database who it is that is refused. */
    @Test
    void comesBeforeSessionsAndAccounts() {
        assertThat(OrderUtils.getOrder(AdmissionFilter.class))
                .isLessThan(SessionRepositoryFilter.DEFAULT_ORDER)
                .isLessThan(SecurityFilterProperties.DEFAULT_FILTER_ORDER);
    }

    @Test
    void aRequestThatFailsLeavesItsPlace() throws Exception {
        try {
            filter.doFilter(request("/api/tasks"), new MockHttpServletResponse(), (request, response) -> {
                throw new IllegalStateException("failed");
            });
        } catch (IllegalStateException expected) {
            serve("/api/me");
        }
        assertThat(served).containsExactly("/api/me");
    }

    private AdmissionFilter filter(int atOnce, @Nullable HikariDataSource pool) {
        return new AdmissionFilter(new WebSettings(Duration.ZERO, atOnce, 2), new ConnectionQueue(pool), problems);
    }

    private static HikariDataSource poolOfOne() {
        var pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:h2:mem:admission");
        pool.setMaximumPoolSize(1);
        return pool;
    }

    private static Callable<Void> connecting(HikariDataSource pool) {
        return () -> {
            pool.getConnection().close();
            return null;
        };
    }

    private interface Meanwhile {
        void happens() throws Exception;
    }

    private void serve(String path) throws Exception {
        during(path, () -> {});
    }

    private void during(String path, Meanwhile meanwhile) throws Exception {
        filter.doFilter(request(path), new MockHttpServletResponse(), (request, response) -> {
            served.add(path);
            try {
                meanwhile.happens();
            } catch (Exception failed) {
                throw new AssertionError(failed);
            }
        });
    }

    private static MockHttpServletRequest request(String path) {
        return new MockHttpServletRequest("GET", path);
    }
}
