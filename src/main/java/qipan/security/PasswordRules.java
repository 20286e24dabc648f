package qipan.security;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import qipan.shared.Violation;

/** What a password must be like: length counts, composition does not. */
final class PasswordRules {

    private static final int MIN_CHARACTERS = 8;
    /** BCrypt reads no further. */
    private static final int MAX_BYTES = 72;

    private PasswordRules() {}

    /** @param field where the person typed it */
    static Optional<Violation> objection(String field, String username, String password) {
        if (isTooShort(password)) {
            return Optional.of(Violation.ofField(field, "minLength", "security.password.short", MIN_CHARACTERS));
        }
        if (isTooLong(password)) {
            return Optional.of(Violation.ofField(field, "maxLength", "security.password.long", MAX_BYTES));
        }
        return password.equalsIgnoreCase(username)
                ? Optional.of(Violation.ofField(field, "guessable", "security.password.guessable"))
                : Optional.empty();
    }

    static boolean isTooShort(String password) {
        return password.strip().length() < MIN_CHARACTERS;
    }

    static boolean isTooLong(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES;
    }
}
