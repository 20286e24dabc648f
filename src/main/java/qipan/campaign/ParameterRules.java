package qipan.campaign;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import qipan.engine.ConfigurationRegister;
import qipan.engine.Parameter;
import qipan.playbook.Playbook;
import qipan.playbook.Playbooks;
import qipan.shared.Violation;

/** What can be wrong with a campaign's parameters: a key that nothing reads, or a value that its reader cannot use. */
@Component
class ParameterRules {

    private final ConfigurationRegister register;
    private final Playbooks playbooks;

    ParameterRules(ConfigurationRegister register, Playbooks playbooks) {
        this.register = register;
        this.playbooks = playbooks;
    }

    List<Violation> objections(String playbook, Map<String, Object> parameters) {
        if (parameters.isEmpty()) {
            return List.of();
        }
        var read = new HashSet<>(playbooks.find(playbook).map(Playbook::parameters).orElse(List.of()));
        return parameters.entrySet().stream()
                .flatMap(it -> register.parameter(it.getKey())
                        .map(known -> value(known, it.getValue()))
                        .orElseGet(() -> decision(it.getKey(), it.getValue(), read.contains(it.getKey())))
                        .stream())
                .toList();
    }

    private static Optional<Violation> value(Parameter known, @Nullable Object value) {
        if (value == null || !known.isOfType(value)) {
            var choices = known.choices().stream().map(Parameter.Choice::value).collect(Collectors.joining(", "));
            return Optional.of(wrong(known.key(), "type", "campaign.parameter." + known.type().word(), choices));
        }
        return known.inRange(value) ? Optional.empty() : Optional.of(outOfRange(known.key(), known.min(), known.max()));
    }

    private static Violation outOfRange(String key, @Nullable BigDecimal min, @Nullable BigDecimal max) {
        if (min == null || max == null) {
            return min == null
                    ? wrong(key, "range", "campaign.parameter.atMost", String.valueOf(max))
                    : wrong(key, "range", "campaign.parameter.atLeast", min.toString());
        }
        return wrong(key, "range", "campaign.parameter.range", min.toString(), max.toString());
    }

    /** An output of a decision may be set instead of decided: its type is the table's business. */
    private static Optional<Violation> decision(String key, @Nullable Object value, boolean read) {
        if (!read) {
            return Optional.of(wrong(key, "known", "campaign.parameter.unknown", key));
        }
        return value instanceof String || value instanceof Number || value instanceof Boolean
                ? Optional.empty()
                : Optional.of(wrong(key, "type", "campaign.parameter.plain", key));
    }

    private static Violation wrong(String key, String rule, String message, Object... args) {
        return Violation.ofField("parameters." + key, rule, message, args);
    }
}
