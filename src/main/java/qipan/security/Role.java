package qipan.security;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The four rights of the HTTP contract. What a person does in a campaign is said by role keys instead. */
public enum Role {
    ADMIN,
    MANAGER,
    STAFF,
    AUDITOR;

    /** The word used over HTTP and in the database. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when there is no such role */
    static Role ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
