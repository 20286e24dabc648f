package qipan.security;

import java.time.Instant;
import java.util.Set;

/** An account with what only this module may see of it. */
record StoredAccount(Account account, String passwordHash, Instant passwordChangedAt, boolean enabled) {

    StoredAccount(
            String username, String name, Set<Role> roles, Set<String> keys, String hash, Instant at, boolean on) {
        this(new Account(username, name, roles, keys), hash, at, on);
    }

    String username() {
        return account.username();
    }

    /** Changes with the password: sessions that were opened with another one end. */
    long passwordStamp() {
        return passwordChangedAt.toEpochMilli();
    }
}
