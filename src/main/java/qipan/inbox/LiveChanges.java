package qipan.inbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import qipan.engine.Act;
import qipan.engine.Fact;
import qipan.engine.Fact.ProcessHeld;
import qipan.engine.Fact.TaskChanged;
import qipan.engine.Fact.TaskCreated;
import qipan.engine.Fact.TaskEnded;
import qipan.engine.FactListener;
import qipan.shared.AfterCommit;

/** Gathers what was committed in this node since it was last asked, in memory: acts pay nothing for pages that watch. */
@Component
class LiveChanges implements FactListener {

    /**
     * @param queues queues that changed, with the tasks because of which they did
     * @param moved tasks that may have stood in another queue before
     * @param held instances whose tasks rest or go on
     */
    record Gathered(Map<String, Set<String>> queues, Set<String> moved, Set<String> held) {
        Gathered() {
            this(new HashMap<>(), new HashSet<>(), new HashSet<>());
        }

        boolean isEmpty() {
            return queues.isEmpty() && moved.isEmpty() && held.isEmpty();
        }

        private void add(@Nullable String queue, String task) {
            if (queue != null) {
                queues.computeIfAbsent(queue, key -> new HashSet<>()).add(task);
            }
        }
    }

    private Gathered gathered = new Gathered();

    @Override
    public void on(List<Fact> facts) {
        var told = facts.stream().filter(LiveChanges::matters).collect(Collectors.toUnmodifiableList());
        if (!told.isEmpty()) {
            AfterCommit.run(() -> add(told));
        }
    }

    /** From whom a task was taken is not in the facts, and neither is who sees other tasks from now on. */
    @EventListener
    void on(Act act) {
        if (act.action().startsWith("person.substitute") && act.after().get("substitute") instanceof String substitute) {
            AfterCommit.run(() -> look(Queues.ofPerson(substitute)));
        }
        var task = act.task();
        if (task != null && act.before().get("assignee") instanceof String before) {
            AfterCommit.run(() -> add(Queues.ofPerson(before), task));
        }
    }

    /** Nothing about the task itself has changed. */
    @EventListener
    void on(TurnCame turn) {
        AfterCommit.run(() -> add(Queues.ofPerson(turn.person()), turn.task()));
    }

    /** What there is, which is forgotten here. */
    synchronized Gathered take() {
        var taken = gathered;
        gathered = new Gathered();
        return taken;
    }

    private static boolean matters(Fact fact) {
        return fact instanceof TaskCreated || fact instanceof TaskChanged || fact instanceof TaskEnded || fact instanceof ProcessHeld;
    }

    private synchronized void add(String queue, String task) {
        gathered.add(queue, task);
    }

    /** Something changed in the queue, and no single task did. */
    private synchronized void look(String queue) {
        gathered.queues().put(queue, new HashSet<>());
    }

    private synchronized void add(Collection<Fact> facts) {
        for (var fact : facts) {
            if (fact instanceof TaskCreated created) {
                gathered.add(Place.of(created.where(), created.task()).queue(), created.task().id());
            } else if (fact instanceof TaskChanged changed) {
                gathered.add(Place.of(changed.where(), changed.task()).queue(), changed.task().id());
                gathered.moved().add(changed.task().id());
            } else if (fact instanceof TaskEnded ended) {
                gathered.add(ended.assignee() == null ? null : Queues.ofPerson(ended.assignee()), ended.task());
                gathered.moved().add(ended.task());
            } else if (fact instanceof ProcessHeld held) {
                gathered.held().add(held.where().instance());
            }
        }
    }
}
