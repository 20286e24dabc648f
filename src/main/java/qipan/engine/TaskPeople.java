package qipan.engine;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import qipan.shared.BusinessKey;

/** Knows who does a job for a campaign or group; implemented by the campaign module. */
public interface TaskPeople {

    /**
     * The people for any of the role keys, most fitting first: a group's own host or owner, then whom the campaign
     * names. Empty when nobody is named.
     */
    List<String> people(BusinessKey key, Collection<String> roleKeys);

    /** As {@link #people}; outside campaigns, where nobody is named, whoever holds one of the roles at all. */
    default List<String> holders(BusinessKey key, Collection<String> roleKeys) {
        return people(key, roleKeys);
    }

    /** Told in a transaction for whom it is going to ask, so that what a crowd of groups needs is read at once. */
    default void foresee(Set<BusinessKey> keys) {}

    /** The role that takes over from a role. */
    Optional<String> escalation(String roleKey);
}
