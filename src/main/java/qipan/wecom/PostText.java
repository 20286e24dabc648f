package qipan.wecom;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import qipan.shared.Refusal;
import qipan.shared.Violation;

/** What may be sent: something, no more than WeCom takes, and no script with its blanks left empty. */
final class PostText {

    private static final int MOST_BYTES = 4_000;
    private static final Pattern BLANK = Pattern.compile("\\{[^{}]{1,40}}");

    private PostText() {}

    /** @throws Refusal 422 with what is wrong */
    static String of(@Nullable String given) {
        var text = given == null ? "" : given.strip();
        if (text.isEmpty()) {
            throw refused("required", "wecom.text.empty");
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw refused("max", "wecom.text.long", MOST_BYTES);
        }
        var blank = BLANK.matcher(text);
        if (blank.find()) {
            throw refused("blank", "wecom.text.blank", blank.group().replaceAll("[{}]", ""));
        }
        return text;
    }

    private static Refusal refused(String rule, String message, Object... args) {
        return Refusal.invalid(message, List.of(Violation.ofField("text", rule, message, args)), args);
    }
}
