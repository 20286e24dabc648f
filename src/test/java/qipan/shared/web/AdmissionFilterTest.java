package qipan.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AdmissionFilterTest {

    private final ProblemAnswer problems = mock(ProblemAnswer.class);
    private final AdmissionFilter filter = new AdmissionFilter(new WebSettings(Duration.ZERO, 1), problems);
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
