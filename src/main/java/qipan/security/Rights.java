package qipan.security;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import qipan.shared.Violation;

/** Turns the words of a request into roles and role keys, and says which of them do not exist. */
@Component
class Rights {

    private final JobRoles jobs;

    Rights(JobRoles jobs) {
        this.jobs = jobs;
    }

    List<Violation> objections(Set<String> roles, @Nullable Set<String> roleKeys) {
        var violations = new ArrayList<Violation>();
        if (roles.isEmpty()) {
            violations.add(Violation.ofField("roles", "required", "security.account.noRole"));
        }
        for (var role : roles) {
            if (Arrays.stream(Role.values()).noneMatch(known -> known.word().equals(role))) {
                violations.add(Violation.ofField("roles", "unknown", "security.role.unknown", role));
            }
        }
        for (var key : orNone(roleKeys)) {
            if (jobs.find(key).isEmpty()) {
                violations.add(Violation.ofField("roleKeys", "unknown", "security.roleKey.unknown", key));
            }
        }
        return violations;
    }

    Account account(String username, String name, Set<String> roles, @Nullable Set<String> roleKeys) {
        return new Account(username, name.strip(), Roles.ofWords(roles), new TreeSet<>(orNone(roleKeys)));
    }

    private static Set<String> orNone(@Nullable Set<String> roleKeys) {
        return roleKeys == null ? Set.of() : roleKeys;
    }
}
