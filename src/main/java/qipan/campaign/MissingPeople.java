package qipan.campaign;

import java.util.List;
import org.springframework.stereotype.Component;
import qipan.shared.Violation;

/** Roles that a playbook gives work to and for which the campaign names nobody. */
@Component
class MissingPeople {

    private final LaunchNeeds needed;
    private final RoleStore roles;

    MissingPeople(LaunchNeeds needed, RoleStore roles) {
        this.needed = needed;
        this.roles = roles;
    }

    /** One objection a role, in the order of the role keys. Its field names the role, in words of the reader. */
    List<Violation> of(String campaign, String playbook) {
        var named = roles.of(campaign);
        return needed.roles(playbook).stream()
                .filter(role -> named.getOrDefault(role, List.of()).isEmpty())
                .map(role -> Violation.ofField("roles." + role, "missing", "campaign.launch.role"))
                .toList();
    }
}
