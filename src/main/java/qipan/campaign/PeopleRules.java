package qipan.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import qipan.security.Accounts;
import qipan.security.JobRoles;
import qipan.shared.Violation;

/** Campaigns name roles of the catalogue, and people who have an account. */
@Component
class PeopleRules {

    private final Accounts accounts;
    private final JobRoles catalogue;

    PeopleRules(Accounts accounts, JobRoles catalogue) {
        this.accounts = accounts;
        this.catalogue = catalogue;
    }

    List<Violation> objections(Map<String, List<String>> roles) {
        var found = new ArrayList<Violation>();
        roles.forEach((role, people) -> found.addAll(objections("roles." + role, role, people)));
        return found;
    }

    private List<Violation> objections(String field, String role, List<String> people) {
        if (catalogue.find(role).isEmpty()) {
            return List.of(Violation.ofField(field, "known", "campaign.role.unknown", role));
        }
        return people.stream()
                .filter(username -> accounts.find(username).isEmpty())
                .map(username -> Violation.ofField(field, "person", "campaign.role.person", username))
                .toList();
    }
}
