package qipan.inbox;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import qipan.security.Accounts;
import qipan.shared.Refusal;

/** In whose hands a task is, for acts that belong to whoever has it. */
@Component
class Hands {

    private final Accounts accounts;
    private final FormerHands former;

    Hands(Accounts accounts, FormerHands former) {
        this.accounts = accounts;
        this.former = former;
    }

    /** Who was asked to look at a task gives it back; what it comes to is for who delegated it. */
    static void refuseDelegated(InboxTask task) {
        if (task.delegated()) {
            throw Refusal.conflict("inbox.delegated");
        }
    }

    /**
     * @throws Refusal 403 when somebody else, or nobody, has the task; 409 when this person has lent it to who has it, or had it a
     *     moment ago
     */
    void refuseOthers(Standing me, InboxTask task) {
        if (!Sight.isMine(me, task)) {
            throw gone(me, task).orElseGet(() -> Refusal.forbidden("inbox.notYours"));
        }
    }

    /** @throws Refusal 403 when the person neither has the task nor could have taken it, 409 when it has gone to another */
    void refuseUnlessDoable(Standing me, InboxTask task) {
        if (!Sight.mayDo(me, task)) {
            throw gone(me, task).orElseGet(() -> task.assignee() != null && me.holdsAny(task.campaign(), task.roles())
                    ? takenBy(task.assignee())
                    : Refusal.forbidden("inbox.notYours"));
        }
    }

    private Optional<Refusal> gone(Standing me, InboxTask task) {
        return task.delegated() && me.isOrStandsInFor(task.owner(), task)
                ? Optional.of(Refusal.conflict("inbox.lent"))
                : former.objection(me, task);
    }

    Refusal takenBy(String person) {
        return Refusal.conflict("inbox.takenBy", accounts.namesOf(List.of(person)).getOrDefault(person, person));
    }
}
