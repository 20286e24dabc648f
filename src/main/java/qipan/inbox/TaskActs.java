package qipan.inbox;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import qipan.engine.Tasks;
import qipan.shared.Refusal;

/** What people do with tasks, in the name of whoever is acting. Completing: {@link CompletingTasks}; passing them on: {@link PassingOn}. */
@Service
public class TaskActs {

    private final TaskDesk desk;
    private final Tasks tasks;
    private final Hands hands;
    private final Mentioning mentioning;

    TaskActs(TaskDesk desk, Tasks tasks, Hands hands, Mentioning mentioning) {
        this.desk = desk;
        this.tasks = tasks;
        this.hands = hands;
        this.mentioning = mentioning;
    }

    /** Takes an unassigned task. Taking what one has already changes nothing. */
    public void claim(String id) {
        desk.on(id, (me, task) -> {
            TaskDesk.refuseHeld(task);
            if (Sight.isMine(me, task)) {
                return;
            }
            if (task.assignee() != null) {
                throw hands.takenBy(task.assignee());
            }
            if (!Sight.mayTake(me, task)) {
                throw Refusal.forbidden("inbox.notOffered");
            }
            tasks.claim(id, me.username());
            desk.note(me, task, "claim", null);
            desk.tell(me, task, "claim", Map.of(), Map.of("assignee", me.username()));
        });
    }

    /** Gives a task back to its role. */
    public void unclaim(String id) {
        desk.on(id, (me, task) -> {
            TaskDesk.refuseHeld(task);
            hands.refuseOthers(me, task);
            Hands.refuseDelegated(task);
            if (task.roles().isEmpty()) {
                throw Refusal.conflict("inbox.nobodyElse");
            }
            tasks.unclaim(id);
            desk.note(me, task, "unclaim", null);
            desk.tell(me, task, "unclaim", Map.of("assignee", String.valueOf(task.assignee())), Map.of());
        });
    }

    /**
     * Says something about a task. Changing what was said: {@link ChangingComments}.
     *
     * @param mentions usernames of those who should read it
     * @throws Refusal 422 for people who may not see the task
     */
    public void comment(String id, @Nullable String text, @Nullable List<String> mentions) {
        var said = Said.comment(text);
        desk.on(id, (me, task) -> {
            if (!Sight.mayComment(me)) {
                throw Refusal.forbidden("security.missingRole");
            }
            var people = mentioning.people(task, mentions);
            desk.note(me, task, TaskNotes.COMMENT, said, people);
            desk.tell(me, task, "comment", Map.of(), people.isEmpty() ? Map.of("text", said) : Map.of("text", said, "mentions", people));
            var others = people.stream().filter(person -> !person.equals(me.username())).toList();
            if (!others.isEmpty()) {
                desk.publish(new TaskMentioned(id, me.username(), others, said, desk.now()));
            }
        });
    }
}
