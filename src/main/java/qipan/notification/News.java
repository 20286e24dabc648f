package qipan.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import qipan.shared.BusinessKey;
import qipan.shared.Ids;

/**
 * Something that somebody should hear of.
 *
 * @param person null when it is for whoever holds the role, or may take the task
 * @param actor who did it, {@code system} for the program
 */
record News(
        String id,
        Kind kind,
        @Nullable String person,
        @Nullable String role,
        @Nullable String task,
        BusinessKey key,
        String actor,
        @Nullable String words,
        Instant at) {

    private static final int LONGEST_WORDS = 500;

    static News ofTask(Kind kind, @Nullable String person, String task, BusinessKey key, String actor, Instant at) {
        return new News(Ids.next(), kind, person, null, task, key, actor, null, at);
    }

    static News ofWord(Kind kind, String person, String task, String actor, String words, Instant at) {
        return new News(Ids.next(), kind, person, null, task, BusinessKey.parse(null), actor, words.isEmpty() ? null : cut(words), at);
    }

    static News ofRole(String role, BusinessKey key, String actor, String words, Instant at) {
        return new News(Ids.next(), Kind.ANNOUNCED, null, role, null, key, actor, cut(words), at);
    }

    static @Nullable String cut(@Nullable String words) {
        return words == null || words.length() <= LONGEST_WORDS ? words : words.substring(0, LONGEST_WORDS);
    }
}
