package qipan.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;
import qipan.shared.Refusal;
import qipan.shared.web.ProblemAnswer;

/**
 * Finds out who makes the request: by its Authorization header if it has one, else by its session. Not a bean, or the
 * servlet container would run it a second time outside the security chain.
 */
class SignInFilter extends OncePerRequestFilter {

    private final SigningIn signingIn;
    private final TokenSignIn tokens;
    private final BrowserSession session;
    private final ProblemAnswer problems;

    SignInFilter(SigningIn signingIn, TokenSignIn tokens, BrowserSession session, ProblemAnswer problems) {
        this.signingIn = signingIn;
        this.tokens = tokens;
        this.session = session;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (SecurityContextHolder.getContext().getAuthentication() == null) {
                authenticate(request).ifPresent(
                        who -> SecurityContextHolder.setContext(new SecurityContextImpl(who)));
            }
        } catch (AuthenticationException | Refusal refused) {
            problems.answer(request, response, refused);
            return;
        }
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    private Optional<? extends Authentication> authenticate(HttpServletRequest request) {
        var header = AuthorizationHeader.of(request);
        if (header.isEmpty()) {
            return session.account(request).map(AccountAuthentication::byPassword);
        }
        return Optional.of(authenticate(header.get(), request.getRemoteAddr()));
    }

    private Authentication authenticate(AuthorizationHeader header, String address) {
        if (header instanceof AuthorizationHeader.Basic basic) {
            var account = signingIn.byPassword(basic.username(), basic.password(), address);
            return AccountAuthentication.byPassword(account.account());
        }
        return tokens.bySecret(((AuthorizationHeader.Bearer) header).secret());
    }
}
