package qipan.security;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who does somebody's work today; implemented by the inbox module, which knows what work is. */
public interface Substitutes {

    /** Usernames; empty for whoever is there. */
    List<String> of(String username);

    /**
     * Who does the person's tasks in a campaign today: those along the chain, without the person.
     *
     * @param campaign null for work outside any
     */
    List<String> inPlaceOf(String person, @Nullable String campaign);
}
