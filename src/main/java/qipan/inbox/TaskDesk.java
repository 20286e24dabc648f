package qipan.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import qipan.engine.Act;
import qipan.inbox.TaskNotes.Note;
import qipan.security.Actor;
import qipan.shared.Refusal;

/** What all acts on a task share: the task is found, locked and seen; the deed is noted and told. */
@Component
class TaskDesk {

    /** What people say and what managers do is their own, whomever they stand in for. */
    private static final Set<String> OWN = Set.of("comment", ChangingComments.EDIT, ChangingComments.WITHDRAW, "urge", "cc", "jump");

    private final TaskRows rows;
    private final TaskNotes notes;
    private final Standings standings;
    private final Admission admission;
    private final Attempts attempts;
    private final Intents intents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TaskDesk(
            TaskRows rows,
            TaskNotes notes,
            Standings standings,
            Admission admission,
            Attempts attempts,
            Intents intents,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.notes = notes;
        this.standings = standings;
        this.admission = admission;
        this.attempts = attempts;
        this.intents = intents;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Runs a deed on an open task that the actor sees; not a second time for the same {@link Intent}.
     *
     * @throws Refusal 404 when there is no such task for the actor, 409 when it is over or has just left the actor's hands
     */
    void on(String id, BiConsumer<Standing, InboxTask> deed) {
        once(id, () -> {
            var task = lock(id);
            var me = standings.mineIn(task.campaign());
            admission.toAct(me, task);
            deed.accept(me, task);
        });
    }

    private void once(String id, Runnable deed) {
        attempts.run(() -> {
            if (!intents.doneBefore(id)) {
                deed.run();
            }
            return id;
        });
    }

    /** The same on several tasks of a campaign: on all or on none, locked in the same order by everybody. */
    void onAll(Collection<String> ids, BiConsumer<Standing, List<InboxTask>> deed) {
        var sorted = new TreeSet<>(ids);
        attempts.run(() -> {
            if (!intents.doneBefore(sorted.first())) {
                var tasks = sorted.stream().map(this::lock).toList();
                var me = standings.mineIn(tasks.get(0).campaign());
                tasks.forEach(task -> admission.toAct(me, task));
                deed.accept(me, tasks);
            }
            return sorted;
        });
    }

    private InboxTask lock(String id) {
        return rows.lock(id).or(() -> rows.done(id)).orElseThrow(() -> TaskRows.unknown(id));
    }

    /** Asks about an open task that the actor sees, and changes nothing. */
    <T> T look(String id, BiFunction<Standing, InboxTask, T> question) {
        var task = rows.find(id).orElseThrow(() -> TaskRows.unknown(id));
        var me = standings.mineIn(task.campaign());
        admission.toLook(me, task);
        return question.apply(me, task);
    }

    /**
     * Runs a deed on a completed task that the actor sees; not a second time for the same {@link Intent}.
     *
     * @throws Refusal 404 when there is no such task for the actor, 409 when it is not completed
     */
    void onDone(String id, BiConsumer<Standing, InboxTask> deed) {
        once(id, () -> {
            var task = rows.find(id).orElseThrow(() -> TaskRows.unknown(id));
            var me = standings.mineIn(task.campaign());
            admission.toSee(me, task);
            if (task.done() == null || !"completed".equals(task.done().outcome())) {
                throw Refusal.conflict("inbox.notCompleted");
            }
            deed.accept(me, task);
        });
    }

    /** What is answered to a request that was carried out before, at a time. */
    interface Again {
        void answer(Standing me, InboxTask task, Instant before);
    }

    /**
     * Runs a deed on an open or completed task that the actor sees; not a second time for the same {@link Intent}, to which is
     * answered what the first was.
     *
     * @throws Refusal 404 when there is no such task for the actor, 409 when its process withdrew it or it has just left the
     *     actor's hands
     */
    void onAny(String id, BiConsumer<Standing, InboxTask> deed, Again again) {
        attempts.run(() -> {
            var doneBefore = intents.doneBefore(id);
            var task = lock(id);
            var me = standings.mineIn(task.campaign());
            admission.toActOnAny(me, task);
            if (doneBefore) {
                again.answer(me, task, intents.since(id));
                return id;
            }
            if (task.done() != null && !"completed".equals(task.done().outcome())) {
                throw Admission.over(task.done());
            }
            deed.accept(me, task);
            return id;
        });
    }

    /** Work rests while the process does. */
    static void refuseHeld(InboxTask task) {
        if (task.held()) {
            throw Refusal.conflict("engine.held");
        }
    }

    private static Actor actor(Standing me, InboxTask task, String act) {
        return OWN.contains(act) ? me.actor() : me.actorOn(task);
    }

    /** Keeps what was done, and what the person said, for the task's page. */
    void note(Standing me, InboxTask task, String act, @Nullable String said) {
        note(me, task, act, said, List.of());
    }

    /** The same, with those who are named in it. */
    void note(Standing me, InboxTask task, String act, @Nullable String said, List<String> mentions) {
        note(actor(me, task, act), task.id(), act, said, task.assignee(), mentions);
    }

    /** The same of a task that has only just come about. */
    void note(Standing me, String task, String act, @Nullable String said) {
        note(me.actor(), task, act, said, null, List.of());
    }

    private void note(Actor actor, String task, String act, @Nullable String said, @Nullable String had, List<String> mentions) {
        notes.add(task, new Note(now(), actor.username(), actor.onBehalfOf(), act, said, had, mentions));
    }

    /** Tells the house what was done. */
    void tell(Standing me, InboxTask task, String act, Map<String, Object> before, Map<String, Object> after) {
        var actor = actor(me, task, act);
        publish(new Act(
                now(), actor.username(), actor.onBehalfOf(), act, task.where(), task.element(), task.id(), before, after));
    }

    void publish(Object event) {
        events.publishEvent(event);
    }

    Instant now() {
        return clock.instant();
    }
}
