package qipan.campaign;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
        var campaign = key.campaign();
        var group = key.group();
        if (campaign == null || group == null || !(HOST_ROLE.equals(role) || OWNER_ROLE.equals(role))) {
            return Optional.empty();
        }
        var known = groups.stewards(campaign, group);
        return Optional.ofNullable(HOST_ROLE.equals(role) ? known.host() : known.owner());
    }

    @Override
    public void foresee(Set<BusinessKey> keys) {
        keys.stream()
                .filter(key -> key.campaign() != null && key.group() != null)
                .collect(Collectors.groupingBy(BusinessKey::campaign, Collectors.mapping(BusinessKey::group, Collectors.toSet())))
                .forEach(groups::lookAtStewards);
    }

    @Override
    public Optional<String> escalation(String roleKey) {
        return catalogue.find(roleKey).map(JobRole::escalatesTo);
    }
}
