package qipan.shared.web;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import qipan.shared.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** Everything that goes wrong in a request becomes a problem here; nothing of the inside shows. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    /** As long as a connection is waited for: who comes back then does not add to the queue that made it fail. */
    private static final Duration RETRY_AFTER = Duration.ofSeconds(3);

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Object> onRefusal(Refusal refusal) {
        return problems.of(refusal);
    }

    @ExceptionHandler
    ResponseEntity<Object> onDuplicate(DuplicateKeyException duplicate) {
        LOG.info("Duplicate key: {}", duplicate.getMostSpecificCause().getMessage());
        return problems.of(HttpStatus.CONFLICT, "shared.conflict.duplicate");
    }

    @ExceptionHandler
    ResponseEntity<Object> onConcurrentChange(ConcurrencyFailureException lost) {
        LOG.info("Lost a race: {}", lost.getMostSpecificCause().getMessage());
        return problems.of(HttpStatus.CONFLICT, "shared.conflict.changed");
    }

    /** Not logged: a line for each would be more work than the refusal. */
    @ExceptionHandler
    ResponseEntity<Object> onTooManyAtOnce(AdmissionFilter.TooManyAtOnce refused) {
        return problems.busy(RETRY_AFTER);
    }

    @ExceptionHandler
    ResponseEntity<Object> onAnythingElse(Exception unexpected) {
        if (Trouble.isNoConnection(unexpected)) {
            LOG.warn("No database for a request: {}", unexpected.toString());
            return problems.busy(RETRY_AFTER);
        }
        if (Trouble.isLostRace(unexpected)) {
            LOG.info("Lost a race: {}", unexpected.toString());
            return problems.of(HttpStatus.CONFLICT, "shared.conflict.changed");
        }
        LOG.error("Request failed", unexpected);
        return problems.of(
                HttpStatus.INTERNAL_SERVER_ERROR, "shared.unexpected", MDC.get(RequestIdFilter.MDC_KEY));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable, HttpHeaders headers, HttpStatusCode status,
            WebRequest request) {
        var problem = ProblemDetail.forStatusAndDetail(status, problems.text("shared.json.malformed"));
        if (unreadable.getCause() instanceof DatabindException wrong && !wrong.getPath().isEmpty()) {
            var path = pathOf(wrong.getPath());
            problem.setDetail(problems.text("shared.json.wrongType", path));
            var message = problems.text("shared.json.wrongValue");
            Problems.addViolations(problem, List.of(new ViolationView(path, null, "type", message)));
        }
        return problems.answer(problem, headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalid(headers, invalid.getAllErrors().stream().map(ProblemAdvice::view));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return invalid(headers, invalid.getParameterValidationResults().stream().flatMap(result ->
                result.getResolvableErrors().stream()
                        .map(error -> view(error, result.getMethodParameter().getParameterName()))));
    }

    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = body instanceof ProblemDetail detail ? detail : ProblemDetail.forStatus(status);
        return problems.answer(problem, headers);
    }

    private ResponseEntity<Object> invalid(HttpHeaders headers, Stream<ViolationView> violations) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, problems.text("shared.invalid"));
        Problems.addViolations(problem, violations.toList());
        return problems.answer(problem, headers);
    }

    private static ViolationView view(ObjectError error) {
        var field = error instanceof FieldError fieldError ? fieldError.getField() : error.getObjectName();
        return new ViolationView(field, null, ConstraintRules.wordFor(error.getCode()), textOf(error));
    }

    private static ViolationView view(MessageSourceResolvable error, @Nullable String parameter) {
        var codes = error.getCodes();
        var constraint = codes == null || codes.length == 0 ? null : codes[codes.length - 1];
        return new ViolationView(parameter, null, ConstraintRules.wordFor(constraint), textOf(error));
    }

    private static String textOf(MessageSourceResolvable error) {
        var text = error.getDefaultMessage();
        return text == null ? "" : text;
    }

    private static String stepOf(JacksonException.Reference step) {
        return step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName();
    }

    private static String pathOf(List<JacksonException.Reference> path) {
        return path.stream()
                .map(ProblemAdvice::stepOf)
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
