package qipan.security;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import qipan.shared.Refusal;
import qipan.shared.Violation;

/** What administrators do to accounts. An account is disabled, never deleted: the audit log names it. */
@Service
class ChangingAccounts {

    private final AccountStore store;
    private final AccountDirectory directory;
    private final Rights rights;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangingAccounts(AccountStore store, AccountDirectory directory, Rights rights, PasswordEncoder encoder,
            ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.directory = directory;
        this.rights = rights;
        this.encoder = encoder;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refusal 422 when rights or password break a rule, 409 when the name is taken */
    @Transactional
    public StoredAccount create(AccountRequests.Create wish) {
        refuseUnlessValid(wish.username(), wish.roles(), wish.roleKeys(), wish.password());
        if (Username.isReserved(wish.username())) {
            throw Refusal.conflict("security.account.reserved", wish.username());
        }
        if (store.find(wish.username()).isPresent()) {
            throw Refusal.conflict("security.account.taken", wish.username());
        }
        var now = clock.instant();
        var account = rights.account(wish.username(), wish.name(), wish.roles(), wish.roleKeys());
        var created = new StoredAccount(account, encoder.encode(wish.password()), now, true);
        store.insert(created, now);
        announce("created", wish.username(), Map.of(), Snapshots.of(created));
        return created;
    }

    /** @throws Refusal 404, 422, or 409 when nobody would be left to administer the program */
    @Transactional
    public StoredAccount change(String username, AccountRequests.Change wish) {
        var before = store.find(username).orElseThrow(() -> Refusal.notFound("security.account.unknown"));
        refuseUnlessValid(username, wish.roles(), wish.roleKeys(), wish.password());
        var account = rights.account(username, wish.name(), wish.roles(), wish.roleKeys());
        var enabled = wish.enabled() == null ? before.enabled() : wish.enabled();
        refuseToLoseTheLastAdmin(before, account, enabled);
        store.update(account, enabled);
        var after = new StoredAccount(account, before.passwordHash(), before.passwordChangedAt(), enabled);
        announce("changed", username, Snapshots.of(before), Snapshots.of(after));
        if (wish.password() != null) {
            store.changePassword(username, encoder.encode(wish.password()), clock.instant());
            announce("passwordReset", username, Map.of(), Map.of());
        }
        return after;
    }

    private void refuseUnlessValid(
            String username, Set<String> roles, @Nullable Set<String> roleKeys, @Nullable String password) {
        List<Violation> violations = new ArrayList<>(rights.objections(roles, roleKeys));
        if (password != null) {
            PasswordRules.objection("password", username, password).ifPresent(violations::add);
        }
        if (!violations.isEmpty()) {
            throw Refusal.invalid("security.account.invalid", violations);
        }
    }

    private void refuseToLoseTheLastAdmin(StoredAccount before, Account after, boolean enabled) {
        var staysAdmin = enabled && after.roles().contains(Role.ADMIN);
        if (isAdmin(before) && !staysAdmin && store.all().stream().filter(ChangingAccounts::isAdmin).count() == 1) {
            throw Refusal.conflict("security.account.lastAdmin");
        }
    }

    private static boolean isAdmin(StoredAccount stored) {
        return stored.enabled() && stored.account().roles().contains(Role.ADMIN);
    }

    private void announce(String action, String username, Map<String, Object> before, Map<String, Object> after) {
        directory.forgetAfterCommit();
        events.publishEvent(new AccountChanged(username, action, before, after));
    }
}
