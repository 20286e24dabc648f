package qipan.playbook;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import qipan.engine.FormOutline;
import qipan.engine.ModelOutline;
import qipan.engine.Models;
import qipan.playbook.Playbook.Part;
import tools.jackson.databind.json.JsonMapper;

/** What people call the forms and decisions of playbooks. Made for one reading: many playbooks ask the same decisions. */
final class PartNames {

    private final Models models;
    private final JsonMapper json;
    private final Map<String, Optional<ModelOutline>> decisions = new HashMap<>();

    PartNames(Models models, JsonMapper json) {
        this.models = models;
        this.json = json;
    }

    /** A form has no name of its own; it begins with what is to be done, and the first clause of that is name enough. */
    Optional<Part> form(String key) {
        return models.form(key).map(it -> new Part(key, heading(it).orElse(key)));
    }

    Set<String> parametersOf(String form) {
        return models.form(form).map(it -> FormOutline.of(it).parameters()).orElse(Set.of());
    }

    Optional<Part> decision(String key) {
        return outline(key).map(it -> new Part(key, it.name().isBlank() ? key : it.name()));
    }

    Set<String> rolesOf(String decision) {
        return outline(decision).map(ModelOutline::roles).orElse(Set.of());
    }

    private Optional<ModelOutline> outline(String decision) {
        return decisions.computeIfAbsent(
                decision, key -> models.decisionXml(key).map(it -> ModelOutline.of(Outlines.utf8(it))));
    }

    private Optional<String> heading(String schema) {
        return json.readTree(schema).path("components").valueStream()
                .filter(it -> it.path("type").asString("").equals("text"))
                .flatMap(it -> it.path("text").asString("").lines())
                .map(it -> it.replaceFirst("^#+\\s*", "").replaceFirst("[。：；！？].*", "").strip())
                .filter(it -> !it.isEmpty())
                .findFirst();
    }
}
