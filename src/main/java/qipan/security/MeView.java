package qipan.security;

import java.util.List;
import java.util.Set;

/**
 * The signed-in person, as the front end needs it on every page.
 *
 * @param substitutes usernames of those who do this person's work today
 */
record MeView(
        String username,
        String name,
        Set<Role> roles,
        Set<String> roleKeys,
        List<String> substitutes,
        boolean demo,
        boolean sandbox) {

    static MeView of(Account account, List<String> substitutes, DemoMode mode) {
        return new MeView(account.username(), account.name(), account.roles(), account.roleKeys(), substitutes,
                mode.demo(), mode.sandbox());
    }
}
