package qipan.campaign;

import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import qipan.playbook.Playbook;
import qipan.playbook.Playbooks;

/** What a launch cannot do without. */
@Component
class LaunchNeeds {

    /** Done by people outside, who have no account. */
    private static final List<String> EXTERNAL = List.of("customer", "key_person");

    private final Playbooks playbooks;

    LaunchNeeds(Playbooks playbooks) {
        this.playbooks = playbooks;
    }

    /**
     * Roles that the catalogue names for the playbook, people outside left out.
     *
     * @return role keys; none for an unknown playbook
     */
    TreeSet<String> roles(String playbook) {
        var roles = new TreeSet<String>();
        playbooks.find(playbook).ifPresent(found -> roles.addAll(found.roles()));
        EXTERNAL.forEach(roles::remove);
        return roles;
    }

    /** A briefing needs none; whatever runs processes of groups does. */
    boolean groups(String playbook) {
        return playbooks.find(playbook).filter(Playbook::needsGroups).isPresent();
    }
}
