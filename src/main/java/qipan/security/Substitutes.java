package qipan.security;

import java.util.List;

/** Who does somebody's work today; implemented by the inbox module, which knows what work is. */
public interface Substitutes {

    /** Usernames; empty for whoever is there. */
    List<String> of(String username);
}
