package qipan.security;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A token as its owner sees it: everything but the secret, which is shown once. */
record ApiToken(
        String id,
        String username,
        String name,
        Set<String> scopes,
        String createdBy,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt) {

    boolean isValidAt(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }
}
