package qipan.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Checks passwords, and remembers for some minutes which were right: scripts send theirs with each call, and a slow
 * hash each time would let them stop the server. Kept are keyed digests only, under a key that dies with the process.
 */
class VerifiedPasswords {

    private static final int BOUND = 2_000;
    private static final String ALGORITHM = "HmacSHA256";

    private final PasswordEncoder encoder;
    private final long rememberNanos;
    private final SecretKeySpec key = new SecretKeySpec(randomBytes(), ALGORITHM);
    private @Nullable String nobodysHash;
    private final Map<String, Long> verified = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > BOUND;
        }
    };

    VerifiedPasswords(PasswordEncoder encoder, Duration rememberFor) {
        this.encoder = encoder;
        this.rememberNanos = rememberFor.toNanos();
    }

    boolean matches(String password, String hash) {
        // The stored hash is part of the digest: a new password makes the old entry worthless.
        var digest = digest(password + '\n' + hash);
        if (isFresh(digest)) {
            return true;
        }
        var matches = encoder.matches(password, hash);
        if (matches) {
            remember(digest);
        }
        return matches;
    }

    /** Takes as long as for a known account, so that time does not tell who exists. */
    boolean matchesNobody(String password) {
        encoder.matches(password, nobodysHash());
        return false;
    }

    /** Made when it is first needed: a hash takes long on purpose, and a start should not wait for it. */
    private synchronized String nobodysHash() {
        if (nobodysHash == null) {
            nobodysHash = encoder.encode(Base64.getEncoder().encodeToString(randomBytes()));
        }
        return nobodysHash;
    }

    private synchronized boolean isFresh(String digest) {
        var since = verified.get(digest);
        return since != null && System.nanoTime() - since < rememberNanos;
    }

    private synchronized void remember(String digest) {
        verified.put(digest, System.nanoTime());
    }

    private String digest(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static byte[] randomBytes() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
