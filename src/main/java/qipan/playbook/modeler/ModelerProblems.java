package qipan.playbook.modeler;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import qipan.engine.Finding;
import qipan.playbook.BundleRefused;
import qipan.playbook.modeler.ExceptionDto.ProblemDto;
import qipan.playbook.modeler.ExceptionDto.ReportDto;
import qipan.shared.Refusal;

/** Errors as Camunda's API writes them. The Modeler knows a model's fault by the first words of the message. */
@RestControllerAdvice(assignableTypes = EngineRestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ModelerProblems {

    private static final Logger LOG = LoggerFactory.getLogger(ModelerProblems.class);
    private static final String PARSE_FAILED = "ENGINE-09005 Could not parse BPMN process. Errors: ";

    private final MessageSource messages;

    ModelerProblems(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ResponseEntity<ExceptionDto> onRefused(BundleRefused refused) {
        var lines = refused.findings().stream()
                .filter(Finding::isError)
                .map(ModelerProblems::line)
                .collect(Collectors.joining("\n"));
        var dto = new ExceptionDto("ParseException", PARSE_FAILED + "\n" + lines, 0, details(refused.findings()));
        return ResponseEntity.badRequest().body(dto);
    }

    @ExceptionHandler
    ResponseEntity<ExceptionDto> onRefusal(Refusal refusal) {
        var text = messages.getMessage(
                refusal.messageKey(), refusal.args(), refusal.messageKey(), LocaleContextHolder.getLocale());
        var status = switch (refusal.kind()) {
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            default -> HttpStatus.BAD_REQUEST;
        };
        return answer(status, "RestException", String.valueOf(text));
    }

    @ExceptionHandler
    ResponseEntity<ExceptionDto> onUnreadable(HttpMessageNotReadableException unreadable) {
        return answer(HttpStatus.BAD_REQUEST, "InvalidRequestException", "Cannot read the request body as JSON");
    }

    @ExceptionHandler
    ResponseEntity<ExceptionDto> onAnythingElse(Exception failure) {
        if (failure instanceof ErrorResponse known) {
            var status = HttpStatus.valueOf(known.getStatusCode().value());
            return answer(status, "InvalidRequestException", String.valueOf(known.getBody().getDetail()));
        }
        LOG.error("Request of a modeler failed", failure);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "ProcessEngineException", "Unexpected failure, see the server log");
    }

    private static ResponseEntity<ExceptionDto> answer(HttpStatus status, String type, String message) {
        return ResponseEntity.status(status).body(new ExceptionDto(type, message, 0, null));
    }

    private static Map<String, ReportDto> details(List<Finding> findings) {
        var details = new LinkedHashMap<String, ReportDto>();
        findings.stream().collect(Collectors.groupingBy(Finding::file, LinkedHashMap::new, Collectors.toList()))
                .forEach((file, of) -> details.put(file, new ReportDto(
                        of.stream().filter(Finding::isError).map(ModelerProblems::problem).toList(),
                        of.stream().filter(it -> !it.isError()).map(ModelerProblems::problem).toList())));
        return details;
    }

    private static ProblemDto problem(Finding it) {
        var elements = it.element() == null ? List.<String>of() : List.of(it.element());
        return new ProblemDto(text(it), 0, 0, it.element(), elements);
    }

    private static String line(Finding it) {
        var where = it.element() == null ? it.file() : it.file() + " | " + it.element();
        return "* " + text(it) + " | resource " + where + " | rule " + it.rule();
    }

    private static String text(Finding it) {
        return it.message(LocaleContextHolder.getLocale());
    }
}
