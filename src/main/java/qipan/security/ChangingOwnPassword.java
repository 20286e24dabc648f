package qipan.security;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import qipan.shared.Refusal;
import qipan.shared.Violation;

/** What people do to their own account. */
@Service
class ChangingOwnPassword {

    private final AccountStore store;
    private final AccountDirectory directory;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangingOwnPassword(AccountStore store, AccountDirectory directory, PasswordEncoder encoder,
            ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.directory = directory;
        this.encoder = encoder;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Whoever calls has asked for the old password: the session alone does not prove the person.
     *
     * @throws Refusal 422 when the new one breaks a rule or is the old one
     */
    @Transactional
    public StoredAccount change(StoredAccount me, String wished) {
        objection(me, wished).ifPresent(violation -> {
            throw Refusal.invalid("security.password.refused", List.of(violation));
        });
        store.changePassword(me.username(), encoder.encode(wished), clock.instant());
        directory.forgetAfterCommit();
        events.publishEvent(new AccountChanged(me.username(), "passwordChanged", Map.of(), Map.of()));
        return store.find(me.username()).orElseThrow();
    }

    private Optional<Violation> objection(StoredAccount me, String wished) {
        return PasswordRules.objection("new", me.username(), wished)
                .or(() -> encoder.matches(wished, me.passwordHash())
                        ? Optional.of(Violation.ofField("new", "same", "security.password.same"))
                        : Optional.empty());
    }
}
