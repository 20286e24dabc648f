package qipan.inbox;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import qipan.engine.Fact.TaskState;
import qipan.engine.Where;

/** Where an open task stands. One without assignee and roles stands nowhere: only the team view shows it. */
record Place(@Nullable String assignee, @Nullable String campaign, Collection<String> roles) {

    static Place of(Where where, TaskState task) {
        return of(where, task, task.roles() == null ? List.of() : task.roles());
    }

    static Place of(Where where, TaskState task, Collection<String> roles) {
        return new Place(task.assignee(), where.key().campaign(), roles);
    }

    /** The one queue it is in. Nothing is in two, so that lists are put together and counted without looking for the same task. */
    @Nullable String queue() {
        if (assignee != null) {
            return Queues.ofPerson(assignee);
        }
        return roles.isEmpty() ? null : Queues.ofRoles(campaign, roles);
    }

    /** The roles whose holders look into this queue, by the names of their own ones. */
    List<String> audience() {
        return assignee != null ? List.of() : roles.stream().map(role -> Queues.ofRole(campaign, role)).sorted().toList();
    }
}
