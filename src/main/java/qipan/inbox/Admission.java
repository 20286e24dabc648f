package qipan.inbox;

import org.springframework.stereotype.Component;
import qipan.shared.Refusal;

/** Whom the {@link TaskDesk} lets at a task. A stranger never learns that there is one. */
@Component
class Admission {

    private final Seeing seeing;
    private final FormerHands former;

    Admission(Seeing seeing, FormerHands former) {
        this.seeing = seeing;
        this.former = former;
    }

    /** @throws Refusal 404 for who does not see it, 403 for who may but look */
    void toSee(Standing me, InboxTask task) {
        if (!seeing.sees(me, task)) {
            throw unseen(me, task);
        }
    }

    /** @throws Refusal as {@link #toSee}, 409 when it is over */
    void toLook(Standing me, InboxTask task) {
        toSee(me, task);
        refuseOver(task);
    }

    /** @throws Refusal as {@link #toActOnAny}, 409 when it is over */
    void toAct(Standing me, InboxTask task) {
        toActOnAny(me, task);
        refuseOver(task);
    }

    /**
     * Also on one that is over.
     *
     * @throws Refusal as {@link #toSee}, but 409 for whoever does not see it any more because another was faster
     */
    void toActOnAny(Standing me, InboxTask task) {
        if (!seeing.sees(me, task)) {
            throw former.objection(me, task).orElseGet(() -> unseen(me, task));
        }
    }

    /** Who may but look is told so: this person knows the task. */
    private Refusal unseen(Standing me, InboxTask task) {
        return seeing.onlyLooks(me, task).map(Refusal::forbidden).orElseGet(() -> TaskRows.unknown(task.id()));
    }

    private static void refuseOver(InboxTask task) {
        if (task.done() != null) {
            throw over(task.done());
        }
    }

    static Refusal over(InboxTask.Done done) {
        return Refusal.conflict("inbox.over." + done.outcome());
    }
}
