package qipan.security;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The role catalogue as it ships, {@code roles.json}. */
@Component
class RoleCatalogue implements JobRoles {

    private final Map<String, JobRole> byKey = new LinkedHashMap<>();

    RoleCatalogue(@Value("classpath:roles.json") Resource file) throws IOException {
        try (var content = file.getInputStream()) {
            var roles = JsonMapper.shared().readValue(content, new TypeReference<List<JobRole>>() {});
            roles.forEach(role -> byKey.put(role.key(), role));
        }
    }

    @Override
    public List<JobRole> all() {
        return List.copyOf(byKey.values());
    }

    @Override
    public Optional<JobRole> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }
}
