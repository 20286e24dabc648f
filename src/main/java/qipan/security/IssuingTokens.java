package qipan.security;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import qipan.shared.Ids;
import qipan.shared.Refusal;
import qipan.shared.Violation;

/** API tokens: everybody for themselves, administrators for anybody. */
@Service
class IssuingTokens {

    private final ApiTokenStore store;
    private final AccountDirectory accounts;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IssuingTokens(ApiTokenStore store, AccountDirectory accounts, CurrentActor actor,
            ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.actor = actor;
        this.events = events;
        this.clock = clock;
    }

    /** The secret leaves here and nowhere else. */
    record Issued(ApiToken token, String secret) {}

    List<ApiToken> visible() {
        var me = actor.get();
        return me.has(Role.ADMIN) ? store.all() : store.of(me.username());
    }

    /**
     * @param scopes null for all that the owner may do
     * @throws Refusal 422 for scopes the owner does not have, 403 for somebody else's token
     */
    @Transactional
    public Issued issue(String username, String name, @Nullable Set<String> scopes, @Nullable Instant expiresAt) {
        var me = actor.get();
        if (!me.username().equals(username)) {
            me.require(Role.ADMIN);
        }
        var owner = accounts.find(username).orElseThrow(() -> Refusal.notFound("security.account.unknown"));
        var possible = Scope.everythingOf(me.username().equals(username) ? me.roles() : owner.roles());
        var wanted = scopes == null ? possible : scopes;
        refuseUnlessValid(possible, wanted, expiresAt);
        var token = new ApiToken(Ids.next(), username, name.strip(), wanted, me.username(), clock.instant(),
                expiresAt, null);
        var secret = TokenSecret.next();
        store.insert(token, TokenSecret.hash(secret));
        events.publishEvent(new AccountChanged(username, "tokenCreated", Map.of(), Snapshots.of(token)));
        return new Issued(token, secret);
    }

    @Transactional
    public void revoke(String id) {
        var me = actor.get();
        var token = store.find(id)
                .filter(found -> me.has(Role.ADMIN) || found.username().equals(me.username()))
                .orElseThrow(() -> Refusal.notFound("security.token.unknown"));
        store.delete(id);
        events.publishEvent(new AccountChanged(token.username(), "tokenRevoked", Snapshots.of(token), Map.of()));
    }

    private void refuseUnlessValid(Set<String> possible, Set<String> wanted, @Nullable Instant expiresAt) {
        var violations = new ArrayList<Violation>();
        if (wanted.isEmpty()) {
            violations.add(Violation.ofField("scopes", "required", "security.token.noScope"));
        }
        wanted.stream().filter(scope -> !possible.contains(scope)).sorted().forEach(scope ->
                violations.add(Violation.ofField("scopes", "unknown", "security.token.scope", scope)));
        if (expiresAt != null && !expiresAt.isAfter(clock.instant())) {
            violations.add(Violation.ofField("expiresAt", "future", "security.token.expiry"));
        }
        if (!violations.isEmpty()) {
            throw Refusal.invalid("security.token.invalid", violations);
        }
    }
}
