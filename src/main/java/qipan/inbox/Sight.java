package qipan.inbox;

import java.util.ArrayList;
import java.util.List;
import qipan.security.Role;

/** Who sees a task, and what this person may do with it. */
final class Sight {

    private Sight() {}

    /** Its assignee, who delegated it, who stands in for one of these, who may take it, everybody in its campaign, managers and auditors; later, who did it. */
    static boolean sees(Standing me, InboxTask task) {
        return me.seesAll()
                || isMine(me, task)
                || me.isOrStandsInFor(task.owner(), task)
                || me.campaigns().contains(task.campaign())
                || me.holdsAny(task.campaign(), task.roles())
                || task.done() != null && me.username().equals(task.done().by());
    }

    static boolean mayTake(Standing me, InboxTask task) {
        return task.assignee() == null && me.holdsAny(task.campaign(), task.roles());
    }

    static boolean mayDo(Standing me, InboxTask task) {
        return isMine(me, task) || mayTake(me, task);
    }

    /** Assigned to this person, or to somebody whose tasks this person does today. */
    static boolean isMine(Standing me, InboxTask task) {
        return me.isOrStandsInFor(task.assignee(), task);
    }

    /** Acts of the HTTP contract that would not be refused as things stand in the task itself. */
    static List<String> acts(Standing me, InboxTask task) {
        var acts = new ArrayList<String>();
        if (task.done() != null) {
            return mayTakeBack(me, task.done()) ? List.of("withdraw") : acts;
        }
        if (!task.held()) {
            addActs(me, task, acts);
        }
        if (mayComment(me)) {
            acts.add("comment");
        }
        return acts;
    }

    private static void addActs(Standing me, InboxTask task, List<String> acts) {
        var mine = isMine(me, task);
        var manager = me.actor().has(Role.MANAGER);
        addIf(mayTake(me, task), "claim", acts);
        if (task.delegated()) {
            addIf(mine, "resolve", acts);
        } else {
            addIf(mine && !task.roles().isEmpty(), "unclaim", acts);
            addIf(mayDo(me, task), "complete", acts);
            addIf(mayDo(me, task), "return", acts);
            addIf(mine, "delegate", acts);
        }
        addIf(manager || mine && !task.delegated() && !task.roles().isEmpty(), "transfer", acts);
        addIf(manager, "jump", acts);
    }

    private static void addIf(boolean allowed, String act, List<String> acts) {
        if (allowed) {
            acts.add(act);
        }
    }

    /** Whether others have gone on since is found out when it is tried. */
    private static boolean mayTakeBack(Standing me, InboxTask.Done done) {
        return me.username().equals(done.by()) && "completed".equals(done.outcome());
    }

    /** Auditors read everything and change nothing. */
    static boolean mayComment(Standing me) {
        return me.actor().has(Role.MANAGER) || me.actor().has(Role.STAFF) || me.actor().has(Role.ADMIN);
    }
}
