package qipan.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Proves by an API token whom a script acts for. */
@Component
class TokenSignIn {

    /** Recorded this coarsely, so that a busy script does not write with each call. */
    private static final Duration USE_RECORDED_EVERY = Duration.ofMinutes(5);

    private final ApiTokenStore tokens;
    private final AccountDirectory accounts;
    private final Clock clock;

    TokenSignIn(ApiTokenStore tokens, AccountDirectory accounts, Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** @throws WrongCredentials when the token is unknown, expired, or its owner's account is disabled */
    AccountAuthentication bySecret(String secret) {
        var now = clock.instant();
        var token = tokens.findBySecret(TokenSecret.hash(secret))
                .filter(found -> found.isValidAt(now))
                .orElseThrow(TokenSignIn::wrong);
        var owner = accounts.find(token.username()).orElseThrow(TokenSignIn::wrong);
        recordUse(token, now);
        return AccountAuthentication.byToken(limited(owner, token), token.scopes().contains(Scope.INTEGRATION));
    }

    private static Account limited(Account owner, ApiToken token) {
        var roles = Scope.rolesLeft(token.scopes(), owner.roles());
        return new Account(owner.username(), owner.name(), roles, owner.roleKeys());
    }

    private void recordUse(ApiToken token, Instant now) {
        var last = token.lastUsedAt();
        if (last == null || last.plus(USE_RECORDED_EVERY).isBefore(now)) {
            tokens.used(token.id(), now);
        }
    }

    private static WrongCredentials wrong() {
        return new WrongCredentials("security.wrongToken");
    }
}
