package qipan.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One of the people whom the demo profile invents, {@code demo/people.json}. */
record DemoPerson(String username, String name, Set<Role> roles, Set<String> roleKeys) {

    static final String PASSWORD = "demo";

    /** In the order of the login page. */
    static List<DemoPerson> all() {
        try (var file = new ClassPathResource("demo/people.json").getInputStream()) {
            return JsonMapper.shared().readValue(file, new TypeReference<>() {});
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Account account() {
        return new Account(username, name, roles, roleKeys);
    }
}
