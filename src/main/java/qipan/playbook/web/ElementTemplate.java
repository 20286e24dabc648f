package qipan.playbook.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An element template of bpmn-io, for Camunda 7. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ElementTemplate(
        String id, String name, String description, List<String> appliesTo, List<Property> properties) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Property(
            @Nullable String label,
            String type,
            @Nullable String value,
            @Nullable List<Choice> choices,
            Binding binding,
            @Nullable Boolean optional) {}

    record Choice(String name, String value) {}

    /** @param type where in the XML: {@code property} is an attribute */
    record Binding(String type, String name) {}
}
