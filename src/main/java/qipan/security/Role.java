package qipan.security;

/** The four rights of the HTTP contract. What a person does in a campaign is said by role keys instead. */
public enum Role {
    ADMIN,
    MANAGER,
    STAFF,
    AUDITOR;

    /** The word used over HTTP and in the database. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
