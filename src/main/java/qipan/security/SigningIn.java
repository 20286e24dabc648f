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
            throw refused(username, address);
        }
        throttle.succeeded(username, address);
        return account.orElseThrow();
    }

    private WrongCredentials refused(String username, String address) {
        throttle.failed(username, address);
        var throttled = throttle.mustWait(username, address).isPresent();
        events.publishEvent(new SignInRefused(username, address, throttled));
        return new WrongCredentials("security.wrongPassword");
    }

    private static String normalized(String typedName) {
        var name = typedName.strip().toLowerCase(Locale.ROOT);
        return name.length() > Username.MAX_LENGTH ? name.substring(0, Username.MAX_LENGTH) : name;
    }

    private void refuseWhileThrottled(String username, String address) {
        throttle.mustWait(username, address).ifPresent(wait -> {
            throw new RetryLater("security.throttled", wait);
        });
    }
}
