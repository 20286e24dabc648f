package qipan.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what this node could not answer soon. Without it every request waits its turn in Tomcat, however many there are,
 * and those who gave up waiting are still worked for. {@code qipan.web.at-once} is twice the database connections: one half
 * works, the other is next. It stays below Tomcat's threads, of which the rest refuse and answer the proxy's questions.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
@EnableConfigurationProperties(WebSettings.class)
class AdmissionFilter extends OncePerRequestFilter {

    private final Semaphore places;
    private final ProblemAnswer problems;

    AdmissionFilter(WebSettings settings, ProblemAnswer problems) {
        this.places = new Semaphore(settings.atOnce());
        this.problems = problems;
    }

    /** Without a trace: there may be thousands of them, and all come from here. */
    static final class TooManyAtOnce extends RuntimeException {

        private TooManyAtOnce() {
            super("Too many requests at once", null, false, false);
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!places.tryAcquire()) {
            problems.answer(request, response, new TooManyAtOnce());
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }

    /** A busy node is not a dead one: the proxy must always be told so. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/");
    }
}
