package qipan.security;

import java.util.Set;

/** What a username may look like. */
final class Username {

    static final int MAX_LENGTH = 64;
    static final String PATTERN = "[a-z0-9][a-z0-9._-]{0,63}";

    /** Stands for timers and integrations in the audit log: no person may be called so. */
    private static final Set<String> RESERVED = Set.of(Actor.SYSTEM);

    private Username() {}

    static boolean isReserved(String username) {
        return RESERVED.contains(username);
    }
}
