package qipan.campaign.process;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import qipan.shared.BusinessKey;
import tools.jackson.databind.json.JsonMapper;

/** Reads a delegate's inputs from the step it stands at. */
record Inputs(DelegateExecution step) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    BusinessKey key() {
        return BusinessKey.parse(step.getProcessBusinessKey());
    }

    /** @throws IllegalStateException when the instance belongs to no campaign */
    String campaign() {
        return Optional.ofNullable(key().campaign())
                .orElseThrow(() -> new IllegalStateException("Not in a campaign: " + step.getProcessBusinessKey()));
    }

    @Nullable String text(String name) {
        var value = step.getVariable(name);
        return value == null || value.toString().isBlank() ? null : value.toString();
    }

    String text(String name, String otherwise) {
        var value = text(name);
        return value == null ? otherwise : value;
    }

    /** A number; {@code all} counts as more than there can be. */
    int count(String name, int otherwise) {
        var text = text(name);
        if (text == null) {
            return otherwise;
        }
        return "all".equals(text) ? Integer.MAX_VALUE : new BigDecimal(text).intValue();
    }

    /** A JSON list of texts, or a comma list; empty when unset. */
    List<String> list(String name) {
        var text = text(name);
        if (text == null) {
            return List.of();
        }
        return text.startsWith("[")
                ? MAPPER.readTree(text).valueStream().map(node -> node.asString()).toList()
                : List.of(text.split("\\s*,\\s*"));
    }
}
