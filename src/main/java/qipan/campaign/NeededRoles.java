package qipan.campaign;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import qipan.engine.Models;

/** Which roles a launch cannot do without: those of every step of the playbook and of all that it calls. */
@Component
class NeededRoles {

    /** Done by people outside, who have no account. */
    private static final List<String> EXTERNAL = List.of("customer", "key_person");

    private final Models models;

    NeededRoles(Models models) {
        this.models = models;
    }

    TreeSet<String> of(String playbook) {
        var roles = new TreeSet<String>();
        var seen = new HashSet<String>();
        var open = new ArrayDeque<>(List.of(playbook));
        while (!open.isEmpty()) {
            var key = open.pop();
            if (seen.add(key)) {
                models.latest(key).ifPresent(model -> {
                    model.steps().values().forEach(step -> roles.addAll(step.roles()));
                    open.addAll(model.calls());
                });
            }
        }
        roles.removeIf(role -> role.contains("{") || EXTERNAL.contains(role));
        return roles;
    }
}
