package qipan.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The defaults that a campaign's parameters may change: section 9 of the playbook catalogue, kept as data in
 * {@code config-register.json}.
 */
@Component
public class ConfigurationRegister {

    private final Map<String, Object> defaults;

    ConfigurationRegister(JsonMapper json) {
        try (var resource = new ClassPathResource("config-register.json").getInputStream()) {
            defaults = json.readValue(resource, new TypeReference<Map<String, Object>>() {});
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The register without a program around it. */
    public static ConfigurationRegister shipped() {
        return new ConfigurationRegister(JsonMapper.builder().build());
    }

    public Optional<Object> find(String key) {
        return Optional.ofNullable(defaults.get(key));
    }

    public Map<String, Object> all() {
        return Map.copyOf(defaults);
    }
}
