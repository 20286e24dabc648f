package qipan.security;

import static java.util.stream.Collectors.toMap;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * All accounts in memory, read again every few seconds: they are asked for with each request and each new task, and
 * change rarely. A change shows at once on the node that made it, on the others after {@code accountRefresh}.
 */
@Component
class AccountDirectory implements Accounts {

    private final AccountStore store;
    private final long refreshNanos;
    private final AtomicLong changes = new AtomicLong();
    private volatile @Nullable Snapshot snapshot;

    AccountDirectory(AccountStore store, SecuritySettings settings) {
        this.store = store;
        this.refreshNanos = settings.accountRefresh().toNanos();
    }

    @Override
    public Optional<Account> find(String username) {
        return stored(username).map(StoredAccount::account);
    }

    @Override
    public List<Account> holding(String roleKey) {
        return everybody().stream().filter(account -> account.roleKeys().contains(roleKey)).toList();
    }

    @Override
    public Map<String, String> namesOf(Collection<String> usernames) {
        var all = current().byUsername();
        return usernames.stream().distinct().map(all::get).filter(Objects::nonNull)
                .collect(toMap(StoredAccount::username, stored -> stored.account().name()));
    }

    @Override
    public List<Account> everybody() {
        return current().enabledByName();
    }

    Optional<StoredAccount> stored(String username) {
        return Optional.ofNullable(current().byUsername().get(username)).filter(StoredAccount::enabled);
    }

    /** To be called by whoever changes an account, inside the transaction or without one. */
    void forgetAfterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            forget();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                forget();
            }
        });
    }

    private void forget() {
        changes.incrementAndGet();
        snapshot = null;
    }

    private Snapshot current() {
        var known = snapshot;
        return known != null && System.nanoTime() - known.readAt() < refreshNanos ? known : read();
    }

    private Snapshot read() {
        var before = changes.get();
        var read = Snapshot.of(store.all());
        // What was read while somebody changed an account serves this one call, not the next.
        snapshot = changes.get() == before ? read : null;
        return read;
    }

    private record Snapshot(Map<String, StoredAccount> byUsername, List<Account> enabledByName, long readAt) {

        static Snapshot of(List<StoredAccount> accounts) {
            var byUsername = accounts.stream().collect(toMap(StoredAccount::username, account -> account));
            var byName = accounts.stream().filter(StoredAccount::enabled).map(StoredAccount::account)
                    .sorted(Comparator.comparing(Account::name, Collator.getInstance(Locale.CHINA))
                            .thenComparing(Account::username))
                    .toList();
            return new Snapshot(byUsername, byName, System.nanoTime());
        }
    }
}
