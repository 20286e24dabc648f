package qipan.playbook.modeler;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code ExceptionDto} and {@code ParseExceptionDto} of Camunda's API. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExceptionDto(String type, String message, int code, @Nullable Map<String, ReportDto> details) {

    record ReportDto(List<ProblemDto> errors, List<ProblemDto> warnings) {}

    record ProblemDto(
            String message, int line, int column, @Nullable String mainElementId, List<String> elementIds) {}
}
