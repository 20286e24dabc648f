package qipan.security;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import qipan.shared.web.RequestIdFilter;

/** Reads the actor from the thread: set by {@link ActingAs}, else signed in, else the system. */
@Component
class SignedInActor implements CurrentActor {

    @Override
    public Actor get() {
        var set = ActingAs.current();
        if (set != null) {
            return set;
        }
        return actor(SecurityContextHolder.getContext().getAuthentication());
    }

    private static Actor actor(@Nullable Authentication authentication) {
        var requestId = MDC.get(RequestIdFilter.MDC_KEY);
        if (authentication instanceof AccountAuthentication signedIn) {
            var account = signedIn.account();
            return new Actor(account.username(), null, account.roles(), requestId, signedIn.integration());
        }
        if (authentication == null || authentication instanceof AnonymousAuthenticationToken) {
            return new Actor(Actor.SYSTEM, null, Set.of(), requestId);
        }
        return new Actor(authentication.getName(), null, rolesOf(authentication), requestId);
    }

    /** Of whatever else Spring Security accepted, such as the mock users of web tests. */
    private static Set<Role> rolesOf(Authentication authentication) {
        var roles = EnumSet.noneOf(Role.class);
        for (var role : Role.values()) {
            if (authentication.getAuthorities().stream().anyMatch(a -> ("ROLE_" + role).equals(a.getAuthority()))) {
                roles.add(role);
            }
        }
        return roles;
    }
}
