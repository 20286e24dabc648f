package qipan.security;

import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import qipan.shared.RetryLater;

/** Proves that somebody is who they say, by password; the same rules for the login page and for HTTP Basic. */
@Component
class SigningIn {

    private final AccountDirectory accounts;
    private final VerifiedPasswords passwords;
    private final LoginThrottle throttle;
    private final ApplicationEventPublisher events;

    SigningIn(AccountDirectory accounts, VerifiedPasswords passwords, LoginThrottle throttle,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.events = events;
    }

    /**
     * @throws RetryLater after too many failures, whether or not the password is right this time
     * @throws WrongCredentials when name and password do not belong together or the account is disabled
     */
    StoredAccount byPassword(String typedName, String password, String address) {
        var username = normalized(typedName);
        refuseWhileThrottled(username, address);
        var account = accounts.stored(username);
        var right = account.map(known -> passwords.matches(password, known.passwordHash()))
                .orElseGet(() -> passwords.matchesNobody(password));
        if (!right) {
            throttle.failed(username, address);
            events.publishEvent(new SignInRefused(username, address, false));
            throw new WrongCredentials("security.wrongPassword");
        }
        throttle.succeeded(username, address);
        return account.orElseThrow();
    }

    private static String normalized(String typedName) {
        var name = typedName.strip().toLowerCase(Locale.ROOT);
        return name.length() > Username.MAX_LENGTH ? name.substring(0, Username.MAX_LENGTH) : name;
    }

    private void refuseWhileThrottled(String username, String address) {
        throttle.mustWait(username, address).ifPresent(wait -> {
            events.publishEvent(new SignInRefused(username, address, true));
            throw new RetryLater("security.throttled", wait);
        });
    }
}
