package qipan.inbox;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import qipan.engine.Fact;
import qipan.engine.Fact.ProcessHeld;
import qipan.engine.Fact.TaskChanged;
import qipan.engine.Fact.TaskCreated;
import qipan.engine.Fact.TaskEnded;
import qipan.engine.Fact.TaskState;
import qipan.engine.FactListener;

/**
 * Keeps the inbox equal to the engine, whatever changed a task there. A task is in one fact of a command at most, so the
 * kinds of facts may be written one after another.
 */
@Component
class InboxProjection implements FactListener {

    private final TaskTable tasks;
    private final Audience audience;
    private final NamingTasks naming;
    private final ApplicationEventPublisher events;

    InboxProjection(TaskTable tasks, Audience audience, NamingTasks naming, ApplicationEventPublisher events) {
        this.tasks = tasks;
        this.audience = audience;
        this.naming = naming;
        this.events = events;
    }

    @Override
    public void on(List<Fact> facts) {
        created(of(facts, TaskCreated.class));
        changed(of(facts, TaskChanged.class));
        tasks.hold(of(facts, ProcessHeld.class));
        tasks.finish(of(facts, TaskEnded.class));
    }

    void created(List<TaskCreated> facts) {
        if (facts.isEmpty()) {
            return;
        }
        tasks.insert(naming.named(facts));
        audience.know(facts.stream().map(fact -> Place.of(fact.where(), fact.task())).toList());
    }

    private void changed(List<TaskChanged> facts) {
        if (facts.isEmpty()) {
            return;
        }
        var untold = tasks.roles(facts.stream()
                .map(TaskChanged::task)
                .filter(task -> task.roles() == null && task.assignee() == null)
                .map(TaskState::id)
                .toList());
        var places = facts.stream().collect(Collectors.toMap(fact -> fact.task().id(), fact -> place(fact, untold.get(fact.task().id()))));
        var moved = moved(facts);
        tasks.update(facts, places);
        audience.know(places.values());
        moved.forEach(events::publishEvent);
    }

    private List<TaskHandedOn> moved(List<TaskChanged> facts) {
        var assigned = facts.stream().filter(fact -> fact.task().assignee() != null).toList();
        var before = tasks.assignees(assigned.stream().map(fact -> fact.task().id()).toList());
        return assigned.stream()
                .map(fact -> new TaskHandedOn(
                        fact.task().id(), fact.where().key(), before.get(fact.task().id()), Objects.requireNonNull(fact.task().assignee()),
                        fact.at()))
                .filter(move -> !move.to().equals(move.from()))
                .toList();
    }

    private static Place place(TaskChanged fact, @Nullable List<String> untold) {
        return untold == null ? Place.of(fact.where(), fact.task()) : Place.of(fact.where(), fact.task(), untold);
    }

    private static <T extends Fact> List<T> of(List<Fact> facts, Class<T> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
