package qipan.inbox;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import qipan.engine.Calls;
import qipan.engine.Models;
import qipan.engine.Moves;
import qipan.security.Accounts;
import qipan.security.Role;
import qipan.shared.Refusal;
import qipan.shared.Violation;

/**
 * Sending work back (退回), a manager's sending it anywhere (跳转), and taking one's own back (撤回). Where it can go is said by
 * {@link Moves}; who may send it is said here.
 */
@Service
public class TaskMoves {

    private final TaskDesk desk;
    private final Hands hands;
    private final TaskRows rows;
    private final PassedSteps passed;
    private final Moves moves;
    private final Calls calls;
    private final Models models;
    private final Accounts accounts;

    TaskMoves(
            TaskDesk desk, Hands hands, TaskRows rows, PassedSteps passed, Moves moves, Calls calls, Models models, Accounts accounts) {
        this.desk = desk;
        this.hands = hands;
        this.rows = rows;
        this.passed = passed;
        this.moves = moves;
        this.calls = calls;
        this.models = models;
        this.accounts = accounts;
    }

    /**
     * A step that the work can go to.
     *
     * @param before whether it lies behind
     * @param by who did it last, null when nobody has
     */
    public record Place(String element, String name, String nameEn, boolean before, @Nullable String by, @Nullable Instant at) {}

    /** Steps behind the task that people have done, the last one first; of all others a manager is told as well, after them. */
    public List<Place> places(String id) {
        return desk.look(id, this::places);
    }

    private List<Place> places(Standing me, InboxTask task) {
        var manages = me.actor().has(Role.MANAGER);
        if (!Sight.mayDo(me, task) && !manages) {
            return List.of();
        }
        var done = passed.of(task.where().instance());
        List<Place> all = moves.places(task.id()).stream().filter(place -> !jumpsApproval(task, place)).map(place -> place(task, place, done)).toList();
        var behind = all.stream().filter(TaskMoves::isPassed).sorted(Comparator.comparing(Place::at).reversed());
        var others = all.stream().filter(place -> manages && !isPassed(place));
        return Stream.concat(behind, others).toList();
    }

    private static boolean isPassed(Place place) {
        return place.before() && place.at() != null;
    }

    private Place place(InboxTask task, Moves.Place place, List<InboxTask> done) {
        var step = models.step(task.where().definition(), place.element());
        var last = done.stream().filter(other -> other.element().equals(place.element())).findFirst().map(InboxTask::done);
        return new Place(
                place.element(), Objects.requireNonNullElse(step.name(), place.element()), step.nameEn(), place.before(),
                last.map(InboxTask.Done::by).orElse(null), last.map(InboxTask.Done::at).orElse(null));
    }

    /** Sends work back to a step that was done, and to who did it. Who has the task, or may take it, may send it back. */
    public void sendBack(String id, @Nullable String to, @Nullable String reason) {
        var why = Said.required(reason, "reason", "inbox.reason");
        desk.on(id, (me, task) -> {
            TaskDesk.refuseHeld(task);
            hands.refuseUnlessDoable(me, task);
            Hands.refuseDelegated(task);
            var doer = passed.doer(task.where().instance(), wanted(to)).orElseThrow(() -> noSuchStep());
            go(me, task, "return", wanted(to), stillHere(doer), why);
        });
    }

    /** Nobody gets round an approval, and a called process may hold one. */
    private boolean jumpsApproval(InboxTask task, Moves.Place place) {
        return place.skipped().stream()
                .map(element -> models.step(task.where().definition(), element))
                .anyMatch(step -> step.property("approval") != null || "callActivity".equals(step.type()));
    }

    /** Sends work to any step that it can go to; its people are those whom the model offers it to. */
    public void jump(String id, @Nullable String to, @Nullable String reason) {
        var why = Said.required(reason, "reason", "inbox.reason");
        desk.on(id, (me, task) -> {
            me.actor().require(Role.MANAGER);
            TaskDesk.refuseHeld(task);
            if (moves.places(id).stream().anyMatch(place -> place.element().equals(wanted(to)) && jumpsApproval(task, place))) {
                throw Refusal.conflict("inbox.jumpsApproval");
            }
            go(me, task, "jump", wanted(to), null, why);
        });
    }

    private void go(Standing me, InboxTask task, String act, String to, @Nullable String assignee, String reason) {
        var arrived = moves.move(task.id(), to, assignee);
        var step = models.step(task.where().definition(), to);
        desk.note(me, task, act, step.name() + "：" + reason);
        // Who gets the work must see why.
        arrived.forEach(there -> desk.note(me, there, act, reason));
        desk.tell(me, task, act, Map.of(), Map.of("to", to, "reason", reason));
    }

    /** Takes back what one has done while nobody has touched what came of it. */
    public void withdraw(String id, @Nullable String reason) {
        desk.onDone(id, (me, task) -> {
            var done = Objects.requireNonNull(task.done());
            if (!me.username().equals(done.by())) {
                throw Refusal.forbidden("inbox.notDoneByYou");
            }
            if (passed.wasAsked(id)) {
                throw Refusal.conflict("inbox.signer.takesNothingBack");
            }
            var instance = task.where().instance();
            var aftermath = moves.aftermath(instance, task.element());
            refuseTouched(aftermath);
            refuseGoneOn(task, done, aftermath);
            var why = Said.optional(reason);
            moves.takeBack(instance, task.element(), me.username()).forEach(there -> desk.note(me, there, "withdraw", why));
            desk.note(me, task, "withdraw", why);
            desk.tell(me, task, "withdraw", Map.of(), why == null ? Map.of() : Map.of("reason", why));
        });
    }

    /** Whoever acts on one of them now waits, or was first. */
    private void refuseTouched(Moves.Aftermath aftermath) {
        for (var next : new TreeSet<>(aftermath.tasks())) {
            var task = rows.lock(next).orElseThrow(() -> Refusal.conflict("inbox.touched"));
            TaskDesk.refuseHeld(task);
        }
        if (passed.touched(aftermath.called(), aftermath.tasks())) {
            throw Refusal.conflict("inbox.touched");
        }
    }

    /** Whoever did something after it, also in a called process that is over by now. */
    private void refuseGoneOn(InboxTask task, InboxTask.Done done, Moves.Aftermath aftermath) {
        if (passed.goneOn(task, done, aftermath.later())
                || passed.doneIn(calls.endedAfter(task.where(), task.element(), aftermath.called(), done.at()), done.at())) {
            throw Refusal.conflict("inbox.touched");
        }
    }

    private @Nullable String stillHere(String doer) {
        return accounts.find(doer).map(account -> account.username()).orElse(null);
    }

    private static String wanted(@Nullable String to) {
        return to == null ? "" : to.strip();
    }

    private static Refusal noSuchStep() {
        return Refusal.invalid("inbox.notPassed", List.of(Violation.ofField("to", "exists", "inbox.notPassed")));
    }
}
