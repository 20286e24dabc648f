package qipan.campaign;

import java.util.Locale;

/** Where a group stands. {@code STARTING} is told as pending: its wave is open, its process is about to start. */
enum GroupStatus {
    PENDING,
    STARTING,
    RUNNING,
    HELD,
    DONE,
    CANCELLED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static GroupStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
