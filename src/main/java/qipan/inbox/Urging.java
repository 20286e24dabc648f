package qipan.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import qipan.engine.Configuration;
import qipan.shared.Refusal;
import qipan.shared.Zones;

/** 催办: whoever waits for a task asks for it, a few times a day. What was urged is counted where it is noted. */
@Service
public class Urging {

    static final String URGE = "urge";
    /** Of the configuration register: how often a task is urged in one day, by all who wait for it together. */
    private static final String LIMIT = "task.urgesPerDay";

    private final TaskDesk desk;
    private final TaskNotes notes;
    private final Waiting waiting;
    private final Configuration configuration;

    Urging(TaskDesk desk, TaskNotes notes, Waiting waiting, Configuration configuration) {
        this.desk = desk;
        this.notes = notes;
        this.waiting = waiting;
        this.configuration = configuration;
    }

    /** @throws Refusal 403 for who does not wait for it; 409 while it rests, when there is nobody to urge, or for today */
    public void urge(String id, @Nullable String words) {
        var said = words == null || words.isBlank() ? "" : Said.required(words, "words", "inbox.urge.words");
        desk.on(id, (me, task) -> {
            TaskDesk.refuseHeld(task);
            if (!waiting.waits(me, task)) {
                throw Refusal.forbidden("inbox.urge.notWaiting");
            }
            var to = waiting.forWhom(me, task);
            if (to.isEmpty()) {
                throw Refusal.conflict("inbox.urge.nobody");
            }
            refuseTooOften(task);
            desk.note(me, task, URGE, said.isEmpty() ? null : said);
            desk.tell(me, task, URGE, Map.of(), said.isEmpty() ? Map.of("to", to) : Map.of("to", to, "words", said));
            desk.publish(new TaskUrged(id, me.username(), to, said, desk.now()));
        });
    }

    /** Whether it would not be refused, but for how often it was urged today. */
    boolean offered(Standing me, InboxTask task) {
        // Whether one waits costs questions to the engine: who has the task, as most of those who open it, is not asked.
        return task.done() == null && !task.held() && !waiting.forWhom(me, task).isEmpty() && waiting.waits(me, task);
    }

    private void refuseTooOften(InboxTask task) {
        var today = LocalDate.ofInstant(desk.now(), Zones.SHANGHAI);
        var limit = (long) configuration.number(task.where().key(), LIMIT);
        if (notes.count(task.id(), URGE, begin(today)) >= limit) {
            throw Refusal.conflict("inbox.urge.tooOften", limit, today.plusDays(1));
        }
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(Zones.SHANGHAI).toInstant();
    }
}
