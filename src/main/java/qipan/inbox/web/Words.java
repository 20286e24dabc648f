package qipan.inbox.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import qipan.shared.Refusal;

/** Words of the HTTP contract, such as {@code team-done}. */
final class Words {

    private Words() {}

    /** @throws Refusal 400 when there is no such word */
    static <T extends Enum<T>> T of(Class<T> words, String word, String refusal) {
        try {
            return Enum.valueOf(words, word.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw Refusal.malformed(refusal, word);
        }
    }

    static <T extends Enum<T>> @Nullable T optional(Class<T> words, @Nullable String word, String refusal) {
        return word == null || word.isBlank() ? null : of(words, word, refusal);
    }
}
