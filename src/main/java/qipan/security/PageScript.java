package qipan.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** The script with which our page begins stands in the page itself, where the build put it: browsers are told its hash, and run no other. */
final class PageScript {

    private static final String PAGE = "static/index.html";
    private static final Pattern SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);

    private PageScript() {}

    /** Sources for the policy, each after a space; none where the front end was not built. */
    static String sources() {
        var page = new ClassPathResource(PAGE);
        try {
            return page.exists() ? sourcesIn(page.getContentAsString(UTF_8)) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String sourcesIn(String page) {
        return SCRIPT.matcher(page).results().map(script -> " 'sha256-" + hashOf(script.group(1)) + "'").collect(joining());
    }

    private static String hashOf(String script) {
        try {
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(script.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
