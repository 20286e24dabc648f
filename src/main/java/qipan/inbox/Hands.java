package qipan.inbox;

import java.util.List;
import org.springframework.stereotype.Component;
import qipan.security.Accounts;
import qipan.shared.Refusal;

/** In whose hands a task is, for acts that belong to whoever has it. */
@Component
class Hands {

    private final Accounts accounts;

    Hands(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Who was asked to look at a task gives it back; what it comes to is for who delegated it. */
    static void refuseDelegated(InboxTask task) {
        if (task.delegated()) {
            throw Refusal.conflict("inbox.delegated");
        }
    }

    /** @throws Refusal 403 when somebody else, or nobody, has the task; 409 when this person has lent it to who has it */
    static void refuseOthers(Standing me, InboxTask task) {
        if (Sight.isMine(me, task)) {
            return;
        }
        throw task.delegated() && me.isOrStandsInFor(task.owner(), task)
                ? Refusal.conflict("inbox.lent")
                : Refusal.forbidden("inbox.notYours");
    }

    /** @throws Refusal 403 when the person neither has the task nor could have taken it, 409 when it has gone to another */
    void refuseUnlessDoable(Standing me, InboxTask task) {
        if (Sight.mayDo(me, task)) {
            return;
        }
        if (task.assignee() != null && me.holdsAny(task.campaign(), task.roles())) {
            throw takenBy(task.assignee());
        }
        refuseOthers(me, task);
    }

    Refusal takenBy(String person) {
        return Refusal.conflict("inbox.takenBy", accounts.namesOf(List.of(person)).getOrDefault(person, person));
    }
}
