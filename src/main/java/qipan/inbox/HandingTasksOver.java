package qipan.inbox;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import qipan.engine.Apart;
import qipan.engine.BackgroundWork;
import qipan.engine.OneByOne;
import qipan.engine.Tasks;
import qipan.inbox.TaskNotes.Note;
import qipan.security.Accounts;
import qipan.security.ActingAs;
import qipan.security.Actor;

/**
 * Moves the tasks of a handover, a chunk a transaction. The person's queue itself says what is left: a piece that is done
 * again after a crash finds no task that has moved. When a chunk fails, each of its tasks is tried alone; what fails alone
 * stays with its reason.
 */
@Component
class HandingTasksOver implements BackgroundWork.Worker {

    static final String KIND = "handover";
    static final int CHUNK = 100;

    private static final Logger LOG = LoggerFactory.getLogger(HandingTasksOver.class);

    private final HandoverStore store;
    private final TaskRows rows;
    private final TaskNotes notes;
    private final Tasks tasks;
    private final Accounts accounts;
    private final Apart apart;
    private final BackgroundWork work;
    private final HandoverLog log;
    private final Clock clock;

    HandingTasksOver(
            HandoverStore store,
            TaskRows rows,
            TaskNotes notes,
            Tasks tasks,
            Accounts accounts,
            Apart apart,
            BackgroundWork work,
            HandoverLog log,
            Clock clock) {
        this.store = store;
        this.rows = rows;
        this.notes = notes;
        this.tasks = tasks;
        this.accounts = accounts;
        this.apart = apart;
        this.work = work;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** @param payload the handover; one piece follows the other until nothing is left */
    @Override
    public void work(String payload) {
        var handover = store.find(payload).orElseThrow();
        if (handover.atWork()) {
            ActingAs.run(by(handover), () -> goOn(handover));
        }
    }

    private static Actor by(Handover handover) {
        return new Actor(handover.by(), handover.onBehalfOf(), Set.of(), handover.id());
    }

    private void goOn(Handover handover) {
        var left = store.left(handover, CHUNK);
        if (left.isEmpty()) {
            apart.run(() -> end(handover.id()), () -> {});
            return;
        }
        OneByOne.goThrough(left, chunk -> move(handover, chunk), (task, failed) -> report(handover, task, failed));
        work.enqueue(KIND, handover.id());
    }

    private void report(Handover handover, String task, RuntimeException failed) {
        LOG.warn("Task {} of {} was not handed over", task, handover.person(), failed);
        apart.run(() -> {}, () -> store.failed(handover.id(), task, String.valueOf(failed.getMessage())));
    }

    private void move(Handover handover, List<String> chunk) {
        var counts = new int[2];
        apart.run(
                () -> {
                    var there = stillThere(handover, chunk);
                    var moved = tasks.handOver(there, handover.successor());
                    note(handover, "handover", said(handover), moved);
                    var offered = there.stream().filter(task -> !moved.contains(task)).toList();
                    note(handover, "unclaim", handover.reason(), offered);
                    counts[0] = moved.size();
                    counts[1] = offered.size();
                },
                () -> store.through(handover.id(), counts[0], counts[1]));
    }

    /** Not those that were done, withdrawn or given to another meanwhile. */
    private List<String> stillThere(Handover handover, List<String> chunk) {
        return rows.lock(chunk).stream().filter(task -> handover.person().equals(task.assignee())).map(InboxTask::id).toList();
    }

    private void note(Handover handover, String act, String detail, Collection<String> tasks) {
        notes.add(tasks, new Note(clock.instant(), handover.by(), handover.onBehalfOf(), act, detail, handover.person(), List.of()));
    }

    private String said(Handover handover) {
        var names = accounts.namesOf(List.of(handover.person(), handover.successor()));
        return names.getOrDefault(handover.person(), handover.person()) + " → "
                + names.getOrDefault(handover.successor(), handover.successor()) + ": " + handover.reason();
    }

    private void end(String id) {
        if (store.end(id, clock.instant())) {
            var done = store.find(id).orElseThrow();
            log.tell(by(done), "handed-over", done, Map.of("reason", done.reason(), "tasks", done.moved(), "offered", done.offered(),
                    "failed", done.failed(), "places", done.places(), "campaigns", done.campaigns() == null ? "all" : done.campaigns()));
        }
    }
}
