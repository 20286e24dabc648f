package qipan.security;

import java.util.Set;

/** An account as administrators see it. */
record AccountView(String username, String name, Set<Role> roles, Set<String> roleKeys, boolean enabled) {

    static AccountView of(StoredAccount stored) {
        var account = stored.account();
        return new AccountView(
                account.username(), account.name(), account.roles(), account.roleKeys(), stored.enabled());
    }
}
