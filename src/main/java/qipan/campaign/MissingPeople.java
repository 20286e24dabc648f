package qipan.campaign;

import java.util.List;
import org.springframework.stereotype.Component;
import qipan.security.JobRole;
import qipan.security.JobRoles;
import qipan.shared.Violation;

/** Roles that a playbook gives work to and for which the campaign names nobody. */
@Component
class MissingPeople {

    private final LaunchNeeds needed;
    private final RoleStore roles;
    private final JobRoles catalogue;

    MissingPeople(LaunchNeeds needed, RoleStore roles, JobRoles catalogue) {
        this.needed = needed;
        this.roles = roles;
        this.catalogue = catalogue;
    }

    /** One objection a role, in the order of the role keys. */
    List<Violation> of(String campaign, String playbook) {
        var named = roles.of(campaign);
        return needed.roles(playbook).stream()
                .filter(role -> named.getOrDefault(role, List.of()).isEmpty())
                .map(role -> Violation.ofField("roles." + role, "missing", "campaign.launch.role", name(role)))
                .toList();
    }

    private String name(String role) {
        return catalogue.find(role).map(JobRole::zh).orElse(role);
    }
}
