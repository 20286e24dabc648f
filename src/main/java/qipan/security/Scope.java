package qipan.security;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What an API token may be used for: some of its owner's roles, and reporting events and figures from outside. */
final class Scope {

    static final String INTEGRATION = "integration";

    private Scope() {}

    /** All the owner may do; an auditor's token reports nothing, because auditors change nothing. */
    static Set<String> everythingOf(Set<Role> roles) {
        var words = roles.stream().map(Role::word).collect(Collectors.toCollection(TreeSet::new));
        if (!roles.equals(Set.of(Role.AUDITOR))) {
            words.add(INTEGRATION);
        }
        return words;
    }

    /** The owner's roles that the scopes leave. A role that the owner lost meanwhile is lost here too. */
    static Set<Role> rolesLeft(Set<String> scopes, Set<Role> owned) {
        return owned.stream().filter(role -> scopes.contains(role.word())).collect(Collectors.toUnmodifiableSet());
    }

    static String join(Set<String> scopes) {
        return String.join(",", scopes);
    }

    static Set<String> split(String joined) {
        return new TreeSet<>(List.of(joined.split(",")));
    }
}
