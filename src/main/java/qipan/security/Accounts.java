package qipan.security;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The people. Disabled accounts are not found. */
public interface Accounts {

    Optional<Account> find(String username);

    /** All of them, by name. */
    List<Account> everybody();

    /** Everybody who holds the role key, by name. */
    List<Account> holding(String roleKey);

    /** Display names of those that exist, by username. One query. */
    Map<String, String> namesOf(Collection<String> usernames);
}
