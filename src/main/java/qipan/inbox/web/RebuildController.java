package qipan.inbox.web;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import qipan.inbox.InboxRebuild;
import qipan.security.CurrentActor;
import qipan.security.Role;

/** An administrator's tool, see the operator's guide. */
@RestController
class RebuildController {

    private final InboxRebuild inbox;
    private final CurrentActor current;

    RebuildController(InboxRebuild inbox, CurrentActor current) {
        this.inbox = inbox;
        this.current = current;
    }

    record Rebuilt(int open) {}

    @PostMapping("/api/tasks/rebuild")
    Rebuilt rebuild() {
        current.get().require(Role.ADMIN);
        return new Rebuilt(inbox.rebuild());
    }
}
