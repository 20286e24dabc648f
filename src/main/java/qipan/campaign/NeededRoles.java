package qipan.campaign;

import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import qipan.playbook.Playbooks;

/** Which roles a launch cannot do without: those that the catalogue names for the playbook, people outside left out. */
@Component
class NeededRoles {

    /** Done by people outside, who have no account. */
    private static final List<String> EXTERNAL = List.of("customer", "key_person");

    private final Playbooks playbooks;

    NeededRoles(Playbooks playbooks) {
        this.playbooks = playbooks;
    }

    /** @return role keys; none for an unknown playbook */
    TreeSet<String> of(String playbook) {
        var roles = new TreeSet<String>();
        playbooks.find(playbook).ifPresent(found -> roles.addAll(found.roles()));
        EXTERNAL.forEach(roles::remove);
        return roles;
    }
}
