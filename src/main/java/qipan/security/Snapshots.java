package qipan.security;

import java.util.Map;

/** What the audit log keeps of an account or a token: never a hash, never a secret. */
final class Snapshots {

    private Snapshots() {}

    static Map<String, Object> of(StoredAccount stored) {
        var account = stored.account();
        return Map.of(
                "name", account.name(),
                "roles", account.roles().stream().map(Role::word).toList(),
                "roleKeys", account.roleKeys().stream().sorted().toList(),
                "enabled", stored.enabled());
    }

    static Map<String, Object> of(ApiToken token) {
        return Map.of("id", token.id(), "name", token.name(), "scopes", token.scopes().stream().sorted().toList());
    }
}
