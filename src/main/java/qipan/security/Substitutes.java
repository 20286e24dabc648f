package qipan.security;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who does somebody's work today; implemented by the inbox module, which knows what work is. */
public interface Substitutes {

    /**
     * A task, as far as it says whether somebody does it in another's place.
     *
     * @param campaign null for work outside any
     * @param roles for which it is; none when it names a person alone
     */
    record Work(@Nullable String campaign, String process, List<String> roles) {}

    /** Usernames; empty for whoever is there. */
    List<String> of(String username);

    /** Who does this for the person today: those along the chain, without the person. */
    List<String> inPlaceOf(String person, Work work);
}
