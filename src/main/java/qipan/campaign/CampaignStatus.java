package qipan.campaign;

import java.util.Locale;

/** Where a campaign stands. */
public enum CampaignStatus {
    DRAFT,
    RUNNING,
    HELD,
    COMPLETED,
    CANCELLED;

    /** The word used over HTTP and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CampaignStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
