package qipan.campaign;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import qipan.engine.TaskPeople;
import qipan.security.Account;
import qipan.security.Accounts;
import qipan.security.JobRole;
import qipan.security.JobRoles;
import qipan.shared.BusinessKey;

/**
 * Finds people for the engine's tasks. In a group the main IP is its host and the community lead its owner when the
 * ledger names them; everybody else is whom the campaign names.
 */
@Component
class RolePeople implements TaskPeople {

    private static final String HOST_ROLE = "main_ip";
    private static final String OWNER_ROLE = "community_lead";

    private final RoleStore roles;
    private final GroupStore groups;
    private final JobRoles catalogue;
    private final Accounts accounts;

    RolePeople(RoleStore roles, GroupStore groups, JobRoles catalogue, Accounts accounts) {
        this.accounts = accounts;
        this.roles = roles;
        this.groups = groups;
        this.catalogue = catalogue;
    }

    @Override
    public List<String> people(BusinessKey key, Collection<String> roleKeys) {
        var campaign = key.campaign();
        if (campaign == null) {
            return List.of();
        }
        var found = new LinkedHashSet<String>();
        for (var role : roleKeys) {
            found.addAll(ofGroup(key, role).map(List::of).orElseGet(() -> roles.people(campaign, role)));
        }
        return List.copyOf(found);
    }

    @Override
    public List<String> holders(BusinessKey key, Collection<String> roleKeys) {
        return key.campaign() != null
                ? people(key, roleKeys)
                : roleKeys.stream().flatMap(role -> accounts.holding(role).stream()).map(Account::username).distinct().toList();
    }

    private Optional<String> ofGroup(BusinessKey key, String role) {
        if (key.group() == null || !(HOST_ROLE.equals(role) || OWNER_ROLE.equals(role))) {
            return Optional.empty();
        }
        return groups.find(key.campaign(), key.group())
                .map(group -> HOST_ROLE.equals(role) ? group.host() : group.owner());
    }

    @Override
    public Optional<String> escalation(String roleKey) {
        return catalogue.find(roleKey).map(JobRole::escalatesTo);
    }
}
