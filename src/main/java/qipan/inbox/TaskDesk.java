package qipan.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import qipan.engine.Act;
import qipan.inbox.TaskNotes.Note;
import qipan.shared.Refusal;

/** What all acts on a task share: the task is found, locked and seen; the deed is noted and told. */
@Component
class TaskDesk {

    private final TaskRows rows;
    private final TaskNotes notes;
    private final Standings standings;
    private final Attempts attempts;
    private final Intents intents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TaskDesk(
            TaskRows rows,
            TaskNotes notes,
            Standings standings,
            Attempts attempts,
            Intents intents,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.notes = notes;
        this.standings = standings;
        this.attempts = attempts;
        this.intents = intents;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Runs a deed on an open task that the actor sees; not a second time for the same {@link Intent}.
     *
     * @throws Refusal 404 when there is no such task for the actor, 409 when it is over
     */
    void on(String id, BiConsumer<Standing, InboxTask> deed) {
        attempts.run(() -> {
            if (intents.doneBefore(id)) {
                return id;
            }
            var task = rows.lock(id).or(() -> rows.done(id)).orElseThrow(() -> TaskRows.unknown(id));
            var me = standings.mineIn(task.campaign());
            refuseUnseenOrOver(me, task);
            deed.accept(me, task);
            return id;
        });
    }

    /** Asks about an open task that the actor sees, and changes nothing. */
    <T> T look(String id, BiFunction<Standing, InboxTask, T> question) {
        var task = rows.find(id).orElseThrow(() -> TaskRows.unknown(id));
        var me = standings.mineIn(task.campaign());
        refuseUnseenOrOver(me, task);
        return question.apply(me, task);
    }

    /**
     * Runs a deed on a completed task that the actor sees; not a second time for the same {@link Intent}.
     *
     * @throws Refusal 404 when there is no such task for the actor, 409 when it is not completed
     */
    void onDone(String id, BiConsumer<Standing, InboxTask> deed) {
        attempts.run(() -> {
            if (intents.doneBefore(id)) {
                return id;
            }
            var task = rows.find(id).orElseThrow(() -> TaskRows.unknown(id));
            var me = standings.mineIn(task.campaign());
            if (!Sight.sees(me, task)) {
                throw TaskRows.unknown(id);
            }
            if (task.done() == null || !"completed".equals(task.done().outcome())) {
                throw Refusal.conflict("inbox.notCompleted");
            }
            deed.accept(me, task);
            return id;
        });
    }

    private static void refuseUnseenOrOver(Standing me, InboxTask task) {
        if (!Sight.sees(me, task)) {
            throw TaskRows.unknown(task.id());
        }
        if (task.done() != null) {
            throw Refusal.conflict("inbox.over." + task.done().outcome());
        }
    }

    /** Work rests while the process does. */
    static void refuseHeld(InboxTask task) {
        if (task.held()) {
            throw Refusal.conflict("engine.held");
        }
    }

    /** Who was asked to look at a task gives it back; what it comes to is for who delegated it. */
    static void refuseDelegated(InboxTask task) {
        if (task.delegated()) {
            throw Refusal.conflict("inbox.delegated");
        }
    }

    /** @throws Refusal 403 when somebody else, or nobody, has the task */
    static void refuseOthers(Standing me, InboxTask task) {
        if (!Sight.isMine(me, task)) {
            throw Refusal.forbidden("inbox.notYours");
        }
    }

    /** Keeps what was done, and what the person said, for the task's page. */
    void note(Standing me, InboxTask task, String act, @Nullable String said) {
        note(me, task.id(), act, said);
    }

    /** The same of a task that has only just come about. */
    void note(Standing me, String task, String act, @Nullable String said) {
        var actor = me.actor();
        notes.add(task, new Note(now(), actor.username(), actor.onBehalfOf(), act, said));
    }

    /** Tells the house what was done. */
    void tell(Standing me, InboxTask task, String act, Map<String, Object> before, Map<String, Object> after) {
        var actor = me.actor();
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
