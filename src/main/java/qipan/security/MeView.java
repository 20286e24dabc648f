package qipan.security;

import java.util.List;
import java.util.Set;

/** The signed-in person, as the front end needs it on every page. */
record MeView(
        String username,
        String name,
        Set<Role> roles,
        Set<String> roleKeys,
        List<String> substitutes,
        boolean demo,
        boolean sandbox) {

    static MeView of(Account account, DemoMode mode) {
        return new MeView(account.username(), account.name(), account.roles(), account.roleKeys(), List.of(),
                mode.demo(), mode.sandbox());
    }
}
