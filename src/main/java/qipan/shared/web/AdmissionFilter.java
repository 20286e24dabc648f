package qipan.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what this node could not answer soon. Without it every request waits its turn in Tomcat, however many there are,
 * and those who gave up waiting are still worked for. What is let in gets a database connection soon: while
 * {@code qipan.web.waiting} threads wait for one, nobody joins them to be refused in three seconds, whatever has taken the
 * connections (jobs, or a database that does not answer). {@code qipan.web.at-once} stays far below Tomcat's threads, of which the
 * rest refuse and answer the proxy's questions. This comes before sessions and accounts: a refusal asks the database nothing.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
@EnableConfigurationProperties(WebSettings.class)
class AdmissionFilter extends OncePerRequestFilter {

    private final Semaphore places;
    private final int mostWaiting;
    private final ConnectionQueue waiting;
    private final ProblemAnswer problems;

    @Autowired
    AdmissionFilter(WebSettings settings, ObjectProvider<DataSource> connections, ProblemAnswer problems) {
        this(settings, new ConnectionQueue(connections.getIfAvailable()), problems);
    }

    AdmissionFilter(WebSettings settings, ConnectionQueue waiting, ProblemAnswer problems) {
        this.places = new Semaphore(settings.atOnce());
        this.mostWaiting = settings.waiting();
        this.waiting = waiting;
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
        if (waiting.length() >= mostWaiting || !places.tryAcquire()) {
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
