package qipan.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a campaign's parameters may change, and what holds when they do not: section 9 of the playbook catalogue, kept as
 * data in {@code config-register.json}.
 */
@Component
public class ConfigurationRegister {

    private final Map<String, Parameter> parameters = new LinkedHashMap<>();

    ConfigurationRegister() {
        try (var resource = new ClassPathResource("config-register.json").getInputStream()) {
            JsonMapper.shared().readValue(resource, new TypeReference<List<Section>>() {}).forEach(section -> section.parameters()
                    .forEach((key, entry) -> parameters.put(key, entry.named(key, section))));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The register without a program around it. */
    public static ConfigurationRegister shipped() {
        return new ConfigurationRegister();
    }

    private record Section(String zh, String en, Map<String, Entry> parameters) {}

    private record Entry(
            String zh,
            String en,
            Parameter.Type type,
            @Nullable String unit,
            @Nullable Object defaultValue,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable List<Parameter.Choice> choices) {

        Parameter named(String key, Section section) {
            return new Parameter(
                    key, zh, en, new Parameter.Group(section.zh(), section.en()), type, unit, defaultValue, min, max,
                    Objects.requireNonNullElse(choices, List.of()));
        }
    }

    /** The default of a key; none for those that decisions or the plan give. */
    public Optional<Object> find(String key) {
        return parameter(key).map(Parameter::standard);
    }

    public Optional<Parameter> parameter(String key) {
        return Optional.ofNullable(parameters.get(key));
    }

    /** In the order of the register, which puts together what belongs together. */
    public List<Parameter> all() {
        return new ArrayList<>(parameters.values());
    }
}
