package qipan.inbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import qipan.engine.Fact;
import qipan.engine.Fact.ProcessHeld;
import qipan.engine.Fact.TaskChanged;
import qipan.engine.Fact.TaskCreated;
import qipan.engine.Fact.TaskEnded;
import qipan.engine.Fact.TaskState;
import qipan.engine.FactListener;
import qipan.engine.Where;
import qipan.inbox.QueueTable.Place;

/**
 * Keeps the inbox equal to the engine, whatever changed a task there. A task is in one fact of a command at most, so the
 * kinds of facts may be written one after another.
 */
@Component
class InboxProjection implements FactListener {

    private final TaskTable tasks;
    private final QueueTable queues;
    private final NamingTasks naming;

    InboxProjection(TaskTable tasks, QueueTable queues, NamingTasks naming) {
        this.tasks = tasks;
        this.queues = queues;
        this.naming = naming;
    }

    @Override
    public void on(List<Fact> facts) {
        created(of(facts, TaskCreated.class));
        changed(of(facts, TaskChanged.class));
        tasks.hold(of(facts, ProcessHeld.class));
        ended(of(facts, TaskEnded.class));
    }

    void created(List<TaskCreated> facts) {
        if (facts.isEmpty()) {
            return;
        }
        tasks.insert(naming.named(facts));
        var places = new ArrayList<Place>();
        facts.forEach(fact -> places.addAll(places(fact.where(), fact.task(), roles(fact.task()))));
        queues.insert(places);
    }

    private void changed(List<TaskChanged> facts) {
        if (facts.isEmpty()) {
            return;
        }
        tasks.update(facts.stream().map(TaskChanged::task).toList());
        var untold = tasks.roles(facts.stream()
                .map(TaskChanged::task)
                .filter(task -> task.roles() == null && task.assignee() == null)
                .map(TaskState::id)
                .toList());
        var places = new ArrayList<Place>();
        facts.forEach(fact -> places.addAll(places(
                fact.where(), fact.task(), untold.getOrDefault(fact.task().id(), List.copyOf(roles(fact.task()))))));
        queues.remove(facts.stream().map(fact -> fact.task().id()).toList());
        queues.insert(places);
    }

    private void ended(List<TaskEnded> facts) {
        queues.remove(facts.stream().map(TaskEnded::task).toList());
        tasks.finish(facts);
    }

    private static Set<String> roles(TaskState task) {
        return task.roles() == null ? Set.of() : task.roles();
    }

    private static List<Place> places(Where where, TaskState task, Collection<String> roles) {
        return Queues.of(task.assignee(), where.key().campaign(), roles).stream()
                .map(queue -> new Place(queue, task.due(), task.id()))
                .toList();
    }

    private static <T extends Fact> List<T> of(List<Fact> facts, Class<T> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
