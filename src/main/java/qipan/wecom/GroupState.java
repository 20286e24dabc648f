package qipan.wecom;

import java.util.Locale;

/** What became of a mass send in one group. */
enum GroupState {

    /** WeCom has not been told yet. */
    WAITING,
    /** The owner has not confirmed it. */
    UNSENT,
    SENT,
    /** WeCom let the group have no more for now. */
    LIMITED,
    NOT_FRIEND,
    /** WeCom does not know the chat, or refused it. */
    FAILED;

    boolean isOpen() {
        return this == WAITING || this == UNSENT;
    }

    /** Whether the same may be posted again: it did not arrive and will not. */
    boolean isLost() {
        return !isOpen() && this != SENT;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static GroupState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
