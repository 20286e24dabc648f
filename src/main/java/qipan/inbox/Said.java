package qipan.inbox;

import java.util.List;
import org.jspecify.annotations.Nullable;
import qipan.shared.Refusal;
import qipan.shared.Violation;

/** A reason or an opinion that goes with an act. */
final class Said {

    static final int LONGEST = 500;
    private static final int LONGEST_COMMENT = 2000;

    private Said() {}

    /**
     * @param field of the request
     * @param message what to say when it is missing or too long, given the most characters
     * @throws Refusal 422
     */
    static String required(@Nullable String words, String field, String message) {
        var said = words == null ? "" : words.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw Refusal.invalid(message, List.of(Violation.ofField(field, "length", message, LONGEST)), LONGEST);
        }
        return said;
    }

    /**
     * What is said about a task.
     *
     * @throws Refusal 400 when it is missing or too long
     */
    static String comment(@Nullable String text) {
        var said = text == null ? "" : text.strip();
        if (said.isEmpty() || said.length() > LONGEST_COMMENT) {
            throw Refusal.malformed("inbox.comment.length", LONGEST_COMMENT);
        }
        return said;
    }

    /** A reason, which may be left out: null then. */
    static @Nullable String optional(@Nullable String reason) {
        return reason == null || reason.isBlank() ? null : required(reason, "reason", "inbox.reason");
    }
}
