package qipan.inbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import qipan.engine.Models;
import qipan.engine.Tasks;
import qipan.inbox.TaskDetails.Script;
import qipan.security.Role;
import qipan.shared.Refusal;

/** Tasks whose step posts something in a group, for whatever posts it in another way than by hand. Completing them stays the person's. */
@Service
public class PostingSteps {

    private final TaskDesk desk;
    private final TaskRows rows;
    private final Standings standings;
    private final Models models;
    private final Tasks tasks;
    private final TaskScripts scripts;

    PostingSteps(TaskDesk desk, TaskRows rows, Standings standings, Models models, Tasks tasks, TaskScripts scripts) {
        this.desk = desk;
        this.rows = rows;
        this.standings = standings;
        this.models = models;
        this.tasks = tasks;
        this.scripts = scripts;
    }

    /**
     * @param script the words to post as far as they are known, null without any
     * @param mayPost whether the person who asks would not be refused
     */
    public record Step(InboxTask task, @Nullable String script, boolean mayPost) {}

    /**
     * @return empty when the step posts nothing, or nowhere
     * @throws Refusal 404 when there is no such task for the person who asks
     */
    public Optional<Step> find(String id) {
        var task = rows.find(id).orElseThrow(() -> TaskRows.unknown(id));
        var me = standings.mineIn(task.campaign());
        if (!Sight.sees(me, task)) {
            throw TaskRows.unknown(id);
        }
        return posts(task) ? Optional.of(new Step(task, script(task), isOpen(task) && mayPost(me, task))) : Optional.empty();
    }

    /**
     * Posts for several tasks of one step in one campaign: all or none. What is said stands in the history of each.
     *
     * @param act the word of the history and the audit log
     * @param more what else the audit log is told
     * @throws Refusal 404 and 409 as any act; 403 for who neither has a task or may take it nor is a manager; 422 when a step posts nothing
     *     or is another than the first
     */
    public void act(
            Collection<String> ids, String act, @Nullable String said, Map<String, Object> more, BiConsumer<String, List<InboxTask>> deed) {
        var told = new HashMap<>(more);
        if (said != null) {
            told.put("text", said);
        }
        desk.onAll(ids, (me, found) -> {
            found.forEach(task -> refuse(me, task, found.get(0)));
            deed.accept(me.username(), found);
            found.forEach(task -> {
                desk.note(me, task, act, said);
                desk.tell(me, task, act, Map.of(), told);
            });
        });
    }

    private void refuse(Standing me, InboxTask task, InboxTask first) {
        TaskDesk.refuseHeld(task);
        if (!mayPost(me, task)) {
            throw Refusal.forbidden("inbox.post.notYours");
        }
        if (!posts(task) || !isSameStep(task, first)) {
            throw Refusal.invalid("inbox.post.otherStep", List.of(), task.name());
        }
    }

    private static boolean isSameStep(InboxTask task, InboxTask first) {
        return task.element().equals(first.element())
                && task.where().process().equals(first.where().process())
                && String.valueOf(task.campaign()).equals(String.valueOf(first.campaign()));
    }

    private static boolean isOpen(InboxTask task) {
        return task.done() == null && !task.held();
    }

    private static boolean mayPost(Standing me, InboxTask task) {
        return Sight.mayDo(me, task) || me.actor().has(Role.MANAGER);
    }

    private boolean posts(InboxTask task) {
        return task.campaign() != null && models.step(task.where().definition(), task.element()).is("posting");
    }

    private @Nullable String script(InboxTask task) {
        return task.done() == null ? scripts.of(task, tasks.variables(task.id())).map(Script::text).orElse(null) : null;
    }
}
