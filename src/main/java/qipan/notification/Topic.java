package qipan.notification;

/** What people choose channels for: what several kinds of notices have in common. */
enum Topic {
    TASK,
    WORD,
    REMINDER,
    ESCALATION,
    ANNOUNCEMENT,
    CRISIS,
    DIGEST;

    /** Robots speak in front of a whole group: by themselves only where it cannot wait. */
    boolean loudByDefault() {
        return this == ESCALATION || this == CRISIS;
    }

    /** Passes quiet hours and does not wait for the daily digest. */
    boolean urgent() {
        return this == CRISIS;
    }
}
