package qipan.campaign;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import qipan.engine.TaskDone;

/** Remembers whom people spoke to, so that nobody is contacted too often: in the transaction of the completion. */
@Component
class RememberingContacts {

    private final Members members;

    RememberingContacts(Members members) {
        this.members = members;
    }

    @EventListener
    void on(TaskDone done) {
        var key = done.where().key();
        var member = done.contact();
        if (key.campaign() != null && member != null && !member.isBlank()) {
            members.contacted(key, member);
        }
    }
}
