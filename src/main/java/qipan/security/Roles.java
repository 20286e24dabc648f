package qipan.security;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Sets of roles and their words. */
final class Roles {

    private Roles() {}

    static Set<Role> ofWords(Collection<String> words) {
        var roles = EnumSet.noneOf(Role.class);
        words.forEach(word -> roles.add(Role.ofWord(word)));
        return Collections.unmodifiableSet(roles);
    }
}
