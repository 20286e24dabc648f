package qipan.campaign;

import java.time.LocalDate;

/** Who checked in to a challenge, as the group's adapter told it. */
public interface Checkins {

    /** Told again on the same day, it counts once. */
    void post(String challenge, String member, LocalDate day);

    /** How many members checked in that day. */
    int count(String challenge, LocalDate day);
}
