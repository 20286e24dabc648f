package qipan.engine.sandbox;

import java.util.Optional;
import java.util.Set;
import qipan.engine.ModelFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whether a form is one that the browser can show and the server can check. */
final class FormCheck {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Set<String> roles;
    private final Report report;

    FormCheck(Set<String> roles, Report report) {
        this.roles = roles;
        this.report = report;
    }

    /** The form's id, if it can be read at all. */
    Optional<String> check(ModelFile file) {
        var form = read(file);
        if (form.isEmpty()) {
            return Optional.empty();
        }
        var id = form.get().path("id").asString("");
        if (id.isBlank()) {
            report.add(file.name(), null, Rule.FORM_ID);
        }
        new FormComponents(file.name(), roles, report).check(form.get().path("components"));
        return Optional.of(id);
    }

    private Optional<JsonNode> read(ModelFile file) {
        try {
            var form = JSON.readTree(file.content());
            if (form.isObject() && form.path("components").isArray()) {
                return Optional.of(form);
            }
            report.add(file.name(), null, Rule.FORM_SYNTAX, "components");
        } catch (JacksonException broken) {
            report.add(file.name(), null, Rule.FORM_SYNTAX, String.valueOf(broken.getOriginalMessage()));
        }
        return Optional.empty();
    }
}
