package qipan.security;

import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import qipan.shared.Refusal;

/**
 * Who is acting now.
 *
 * @param username the person whose hands did it; {@link #SYSTEM} for timers and integrations
 * @param onBehalfOf whom the person stood in for, or null
 * @param roles what this person may do
 * @param requestId id of the HTTP request or job, repeated in the audit log
 * @param integration whether another system acts with an API token that may report events and figures
 */
public record Actor(
        String username,
        @Nullable String onBehalfOf,
        Set<Role> roles,
        @Nullable String requestId,
        boolean integration) {

    public static final String SYSTEM = "system";

    public Actor(String username, @Nullable String onBehalfOf, Set<Role> roles, @Nullable String requestId) {
        this(username, onBehalfOf, roles, requestId, false);
    }

    public static Actor system() {
        return new Actor(SYSTEM, null, Set.of(), null);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** @throws Refusal 403 when the actor has none of the roles */
    public Actor require(Role... anyOf) {
        if (Arrays.stream(anyOf).noneMatch(this::has)) {
            throw Refusal.forbidden("security.missingRole");
        }
        return this;
    }

    /** @throws Refusal 403 when the actor is neither an integration nor has one of the roles */
    public Actor requireIntegrationOr(Role... anyOf) {
        return integration ? this : require(anyOf);
    }
}
