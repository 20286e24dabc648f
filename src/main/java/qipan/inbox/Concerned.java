package qipan.inbox;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import qipan.engine.Tasks;
import qipan.security.Actor;

/** Whom it concerns that the program decides in somebody's place: they hear of it and may look at it (ADR 0025). */
@Component
class Concerned {

    private final Standings standings;
    private final StandIns standIns;
    private final Tasks tasks;
    private final Escalations escalations;
    private final TaskDesk desk;

    Concerned(Standings standings, StandIns standIns, Tasks tasks, Escalations escalations, TaskDesk desk) {
        this.standings = standings;
        this.standIns = standIns;
        this.tasks = tasks;
        this.escalations = escalations;
        this.desk = desk;
    }

    /**
     * Who has the task, lent it or may take it, who stands above, and their substitutes; who wrote what is approved or began the
     * process. To be asked while it is open.
     */
    List<String> of(InboxTask task, Collection<String> above) {
        var found = new LinkedHashSet<String>();
        var having = task.assignee() == null
                ? standings.whoCouldTake(task)
                : Stream.of(task.assignee(), task.owner()).filter(Objects::nonNull).toList();
        Stream.of(having, above).flatMap(Collection::stream).forEach(person -> {
            found.add(person);
            found.addAll(standIns.inPlaceOf(person, task.work()));
        });
        found.addAll(tasks.authors(task.id()));
        if (tasks.variables(task.id()).get("initiator") instanceof String initiator) {
            found.add(initiator);
        }
        found.removeAll(Set.of(Actor.SYSTEM, ""));
        return List.copyOf(found);
    }

    void tell(InboxTask task, boolean approved, List<String> people, String words) {
        escalations.told(task.id(), people, desk.now());
        desk.publish(new TaskDecided(task.id(), approved, people, words, desk.now()));
    }
}
