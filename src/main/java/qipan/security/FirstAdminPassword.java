package qipan.security;

import java.security.SecureRandom;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The first administrator's password: from QIPAN_ADMIN_PASSWORD, else a random one that the log shows once. */
@Component
class FirstAdminPassword {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdminPassword.class);

    private final String given;

    FirstAdminPassword(@Value("${qipan.admin.password:}") String given) {
        this.given = given;
    }

    /** @throws IllegalStateException when the given password is too long for the hash */
    String choose() {
        if (given.isBlank()) {
            return random();
        }
        if (PasswordRules.isTooLong(given)) {
            throw new IllegalStateException("QIPAN_ADMIN_PASSWORD has more than 72 bytes");
        }
        if (PasswordRules.isTooShort(given)) {
            LOG.warn("QIPAN_ADMIN_PASSWORD is short: change it after the first sign-in");
        }
        return given;
    }

    private static String random() {
        var bytes = new byte[15];
        new SecureRandom().nextBytes(bytes);
        var password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        LOG.warn("First administrator: user admin, password {} (shown this once)", password);
        return password;
    }
}
