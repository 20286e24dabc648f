package qipan.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is acting now.
 *
 * @param username the person whose hands did it; {@link #SYSTEM} for timers and integrations
 * @param onBehalfOf whom the person stood in for, or null
 * @param roles what this person may do
 * @param requestId id of the HTTP request or job, repeated in the audit log
 */
public record Actor(
        String username, @Nullable String onBehalfOf, Set<Role> roles, @Nullable String requestId) {

    public static final String SYSTEM = "system";

    public static Actor system() {
        return new Actor(SYSTEM, null, Set.of(), null);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** @throws qipan.shared.Refusal 403 when the actor has none of the roles */
    public Actor require(Role... anyOf) {
        for (var role : anyOf) {
            if (has(role)) {
                return this;
            }
        }
        throw qipan.shared.Refusal.forbidden("security.missingRole");
    }
}
