package qipan.inbox;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import qipan.engine.Forms;
import qipan.engine.Models;
import qipan.engine.StepModel;
import qipan.engine.TaskDone;
import qipan.engine.Tasks;
import qipan.files.Place;
import qipan.files.UsingFiles;
import qipan.shared.Refusal;
import qipan.shared.Violation;
import tools.jackson.databind.json.JsonMapper;

/** Finishes tasks with answers that their forms accept. */
@Service
public class CompletingTasks {

    private final TaskDesk desk;
    private final Submissions submissions;
    private final Tasks tasks;
    private final Hands hands;
    private final Signatures signatures;
    private final Models models;
    private final Forms forms;
    private final UnrepeatedAnswers unrepeated;
    private final UsingFiles files;
    private final TaskOptions options;
    private final SendingCopies copies;
    private final JsonMapper json;

    CompletingTasks(
            TaskDesk desk,
            Submissions submissions,
            Tasks tasks,
            Hands hands,
            Signatures signatures,
            Models models,
            Forms forms,
            UnrepeatedAnswers unrepeated,
            UsingFiles files,
            TaskOptions options,
            SendingCopies copies,
            JsonMapper json) {
        this.desk = desk;
        this.submissions = submissions;
        this.tasks = tasks;
        this.hands = hands;
        this.signatures = signatures;
        this.models = models;
        this.forms = forms;
        this.unrepeated = unrepeated;
        this.files = files;
        this.options = options;
        this.copies = copies;
        this.json = json;
    }

    /**
     * Completes a task of one's own, or one that nobody has taken yet and that one may take.
     *
     * @throws Refusal 422 with everything that is wrong with the answers, 409 when somebody else was faster
     */
    public void complete(String id, Map<String, ? extends @Nullable Object> answers, @Nullable String opinion) {
        complete(id, answers, opinion, CopyTo.NOBODY);
    }

    /**
     * The same, and sends copies.
     *
     * @param cc to whom to show what was done
     */
    public void complete(String id, Map<String, ? extends @Nullable Object> answers, @Nullable String opinion, CopyTo cc) {
        copies.check(cc);
        desk.on(id, (me, task) -> {
            TaskDesk.refuseHeld(task);
            hands.refuseUnlessDoable(me, task);
            Hands.refuseDelegated(task);
            finish(me, task, answers, opinion, cc);
        });
    }

    /** Completes a locked task in nobody's name, by the same rules. */
    void completeBySystem(Standing system, InboxTask task, Map<String, Object> answers) {
        submissions.doneBy(task.id(), system.username());
        finish(system, task, answers, null, CopyTo.NOBODY);
    }

    private void finish(
            Standing me, InboxTask task, Map<String, ? extends @Nullable Object> answers, @Nullable String opinion, CopyTo cc) {
        var id = task.id();
        var step = models.step(task.where().definition(), task.element());
        var values = accepted(task, step, answers);
        var metrics = new AskedKpis(values, () -> tasks.variables(id), task.created(), task.due(), desk.now()).of(step.property("kpis"));
        var contact = contact(id, step);
        submissions.remember(id, json.writeValueAsString(values));
        signatures.around(me, task, values, () -> complete(me, task, values));
        tell(me, task, step, values, metrics, contact, opinion);
        copies.onCompletion(me, task, step, cc);
    }

    private void complete(Standing me, InboxTask task, Map<String, Object> values) {
        var actor = me.actorOn(task);
        if (Objects.equals(actor.onBehalfOf(), task.assignee()) && actor.onBehalfOf() != null) {
            submissions.doneBy(task.id(), actor.username());
            tasks.completeInPlaceOf(actor.onBehalfOf(), task.id(), values, actor.username());
        } else {
            tasks.complete(task.id(), values, actor.username());
        }
    }

    private @Nullable String contact(String id, StepModel step) {
        var variable = step.property("contact");
        return variable == null ? null : Objects.toString(tasks.variables(id).get(variable), null);
    }

    private Map<String, Object> accepted(InboxTask task, StepModel step, Map<String, ? extends @Nullable Object> answers) {
        var checked =
                forms.check(step.formKey(), answers, () -> tasks.variables(task.id()), options.of(task.campaign()));
        refuseWrong(task, checked.violations());
        refuseWrong(task, unrepeated.keep(task, step.formKey(), checked.unrepeated()));
        refuseWrong(task, files.use(Place.task(task.id()), checked.attached()));
        return new LinkedHashMap<>(checked.values());
    }

    private static void refuseWrong(InboxTask task, List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw Refusal.invalid("inbox.answersRefused", violations, task.name());
        }
    }

    private void tell(
            Standing me,
            InboxTask task,
            StepModel step,
            Map<String, Object> values,
            Map<String, Object> metrics,
            @Nullable String contact,
            @Nullable String opinion) {
        var after = new HashMap<String, Object>(Map.of("values", values));
        if (opinion != null && !opinion.isBlank()) {
            after.put("opinion", opinion);
            desk.note(me, task, "complete", opinion);
        } else if (!me.actorOn(task).equals(me.actor())) {
            desk.note(me, task, "complete", null);
        }
        desk.tell(me, task, "complete", Map.of(), after);
        var actor = me.actorOn(task);
        desk.publish(new TaskDone(
                task.id(), task.where(), step, actor.username(), actor.onBehalfOf(), values, metrics, contact, desk.now()));
    }
}
