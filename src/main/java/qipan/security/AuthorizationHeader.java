package qipan.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** What a script sends with each call instead of holding a session. */
sealed interface AuthorizationHeader {

    record Basic(String username, String password) implements AuthorizationHeader {
        @Override
        public String toString() {
            return "Basic " + username;
        }
    }

    record Bearer(String secret) implements AuthorizationHeader {
        @Override
        public String toString() {
            return "Bearer";
        }
    }

    static boolean isIn(HttpServletRequest request) {
        return hasScheme(request, "basic ") || hasScheme(request, "bearer ");
    }

    static boolean isBasicIn(HttpServletRequest request) {
        return hasScheme(request, "basic ");
    }

    /** @throws WrongCredentials when there is a Basic header that cannot be read */
    static Optional<AuthorizationHeader> of(HttpServletRequest request) {
        if (hasScheme(request, "bearer ")) {
            return Optional.of(new Bearer(valueOf(request, "bearer ")));
        }
        return hasScheme(request, "basic ") ? Optional.of(basic(valueOf(request, "basic "))) : Optional.empty();
    }

    private static Basic basic(String encoded) {
        try {
            var text = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            var colon = text.indexOf(':');
            if (colon >= 0) {
                return new Basic(text.substring(0, colon), text.substring(colon + 1));
            }
        } catch (IllegalArgumentException notBase64) {
            // answered below like a wrong password
        }
        throw new WrongCredentials("security.wrongPassword");
    }

    private static boolean hasScheme(HttpServletRequest request, String scheme) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, scheme, 0, scheme.length());
    }

    private static String valueOf(HttpServletRequest request, String scheme) {
        return request.getHeader(HttpHeaders.AUTHORIZATION).substring(scheme.length()).strip();
    }
}
