package qipan.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sessions and accounts are looked up before any controller: without a database the same problem comes from there. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class TroubleFilter extends OncePerRequestFilter {

    private final ProblemAnswer problems;

    TroubleFilter(ProblemAnswer problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException failed) {
            if (response.isCommitted() || !Trouble.isNoConnection(failed)) {
                throw failed;
            }
            problems.answer(request, response, failed);
        }
    }
}
