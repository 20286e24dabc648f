package qipan.notification;

import java.util.Locale;

/** What people choose channels for: what several kinds of notices have in common. */
enum Topic {
    TASK,
    WORD,
    REMINDER,
    ESCALATION,
    ANNOUNCEMENT,
    CRISIS,
    DIGEST;

    /** As the API says it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Robots speak in front of a whole group: by themselves only where it cannot wait. */
    boolean loudByDefault() {
        return this == ESCALATION || this == CRISIS;
    }

    /** Passes quiet hours and does not wait for the daily digest. */
    boolean urgent() {
        return this == CRISIS;
    }
}
