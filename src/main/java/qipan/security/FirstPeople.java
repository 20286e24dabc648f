package qipan.security;

import java.time.Clock;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes sure that somebody can sign in: the demo people in profile {@code demo}, else the first administrator. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstPeople implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstPeople.class);
    private static final String ADMIN = "admin";

    private final AccountStore store;
    private final AccountDirectory directory;
    private final PasswordEncoder encoder;
    private final FirstAdminPassword firstPassword;
    private final DemoMode mode;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FirstPeople(AccountStore store, AccountDirectory directory, PasswordEncoder encoder,
            FirstAdminPassword firstPassword, DemoMode mode, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.directory = directory;
        this.encoder = encoder;
        this.firstPassword = firstPassword;
        this.mode = mode;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!store.isEmpty()) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> create());
        } catch (DuplicateKeyException anotherNodeWasFaster) {
            LOG.info("Another node made the first accounts");
        }
        directory.forgetAfterCommit();
    }

    private void create() {
        if (mode.demo()) {
            // One hash for all: fifty slow hashes would cost seconds of start-up and protect nothing.
            var hash = encoder.encode(DemoPerson.PASSWORD);
            DemoPerson.all().forEach(person -> insert(person.account(), hash));
        } else {
            var admin = new Account(ADMIN, "Administrator", Set.of(Role.ADMIN), Set.of());
            insert(admin, encoder.encode(firstPassword.choose()));
        }
    }

    private void insert(Account account, String hash) {
        var now = clock.instant();
        store.insert(new StoredAccount(account, hash, now, true), now);
    }
}
