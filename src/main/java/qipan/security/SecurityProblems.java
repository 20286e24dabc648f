package qipan.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import qipan.shared.web.Problems;

/** 401 and 403 as problems. Before the general advice, which would take them for server errors. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityProblems {

    private static final String CHALLENGE = "Basic realm=\"qipan\", charset=\"UTF-8\"";

    private final Problems problems;

    SecurityProblems(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Object> onAuthentication(AuthenticationException refused, HttpServletRequest request) {
        var key = refused instanceof WrongCredentials wrong ? wrong.getMessage() : "security.signInFirst";
        var answer = problems.of(HttpStatus.UNAUTHORIZED, key);
        if (!mayChallenge(request)) {
            return answer;
        }
        var headers = new HttpHeaders(answer.getHeaders());
        headers.set(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
    }

    @ExceptionHandler
    ResponseEntity<Object> onAccessDenied(AccessDeniedException refused) {
        var key = refused instanceof CsrfException ? "security.csrf" : "security.missingRole";
        return problems.of(HttpStatus.FORBIDDEN, key);
    }

    /**
     * Only programs are asked for Basic. A browser, which sends Sec-Fetch-Mode, would open its own login box and then
     * send the password by itself from any page.
     */
    private static boolean mayChallenge(HttpServletRequest request) {
        var program = request.getHeader("Sec-Fetch-Mode") == null;
        return program && (AuthorizationHeader.isBasicIn(request) || isEngineRest(request));
    }

    private static boolean isEngineRest(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/engine-rest");
    }
}
