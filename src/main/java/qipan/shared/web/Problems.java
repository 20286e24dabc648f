package qipan.shared.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import qipan.shared.Refusal;
import qipan.shared.RefusalMessage;
import qipan.shared.RetryLater;
import qipan.shared.Violation;

/** Writes RFC 9457 problems in the language of the request. */
@Component
public class Problems {

    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    public ResponseEntity<Object> of(HttpStatusCode status, String messageKey, Object... args) {
        return answer(ProblemDetail.forStatusAndDetail(status, text(messageKey, args)), new HttpHeaders());
    }

    public ResponseEntity<Object> of(Refusal refusal) {
        var problem = ProblemDetail.forStatusAndDetail(
                statusOf(refusal.kind()), text(refusal.messageKey(), refusal.args()));
        addViolations(problem, refusal.violations().stream().map(this::view).toList());
        var headers = new HttpHeaders();
        if (refusal instanceof RetryLater later) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(later.seconds()));
        }
        return answer(problem, headers);
    }

    /** Nothing is wrong with the request, but it cannot be served now. */
    ResponseEntity<Object> busy(Duration retryAfter) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(retryAfter.toSeconds()));
        return answer(ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, text("shared.busy")), headers);
    }

    /** Completes a problem with what all of them have: title, request id, media type whatever the client accepts. */
    ResponseEntity<Object> answer(ProblemDetail problem, HttpHeaders headers) {
        problem.setTitle(text("shared.problem." + problem.getStatus()));
        problem.setProperty(RequestIdFilter.MDC_KEY, MDC.get(RequestIdFilter.MDC_KEY));
        var complete = new HttpHeaders(headers);
        complete.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return new ResponseEntity<>(problem, complete, problem.getStatus());
    }

    static void addViolations(ProblemDetail problem, List<ViolationView> violations) {
        if (!violations.isEmpty()) {
            problem.setProperty("violations", violations);
        }
    }

    /** What a refusal said whose message was kept, in the language of this request; any other text as it is. */
    public @Nullable String retold(@Nullable String message) {
        return Optional.ofNullable(message)
                .flatMap(RefusalMessage::parse)
                .map(refusal -> text(refusal.key(), refusal.args().toArray()))
                .orElse(message);
    }

    String text(String key, Object... args) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(key, args, key, locale);
    }

    private ViolationView view(Violation violation) {
        var message = text(violation.message(), violation.args().toArray());
        return new ViolationView(violation.field(), violation.element(), violation.rule(), message);
    }

    private static HttpStatus statusOf(Refusal.Kind kind) {
        return switch (kind) {
            case MALFORMED -> HttpStatus.BAD_REQUEST;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
