package qipan.campaign;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import qipan.campaign.BulkAct.Status;
import qipan.engine.BackgroundWork;
import qipan.security.CurrentActor;
import qipan.shared.Ids;

/**
 * Acts on many instances (ADR 0012). What fits into one chunk is done at once, in the caller's transaction; more is cut
 * into chunks of background work, and the acts of a campaign go one after the other.
 */
@Service
class BulkActs {

    static final int CHUNK = 100;

    private final BulkActStore store;
    private final List<BulkStep> steps;
    private final BackgroundWork work;
    private final CurrentActor actor;
    private final Clock clock;

    BulkActs(BulkActStore store, List<BulkStep> steps, BackgroundWork work, CurrentActor actor, Clock clock) {
        this.store = store;
        this.steps = steps;
        this.work = work;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * @param detail what the step needs to know
     * @param instances each once, in the order in which they are reached
     */
    @Transactional
    BulkAct begin(String campaign, String kind, Map<String, Object> detail, List<String> instances) {
        store.lock(campaign);
        var free = !store.anyOpen(campaign);
        return free && instances.size() <= CHUNK
                ? atOnce(act(campaign, kind, detail, instances.size(), Status.RUNNING), instances)
                : inChunks(act(campaign, kind, detail, instances.size(), free ? Status.RUNNING : Status.WAITING), instances);
    }

    private BulkAct act(String campaign, String kind, Map<String, Object> detail, int total, Status status) {
        var by = actor.get();
        return new BulkAct(
                Ids.next(), campaign, kind, detail, by.username(), by.onBehalfOf(), clock.instant(), null, status, total, 0, 0, 0);
    }

    private BulkAct atOnce(BulkAct act, List<String> instances) {
        var changed = instances.isEmpty() ? 0 : step(act).act(act, instances);
        var ended = new BulkAct(
                act.id(), act.campaign(), act.kind(), act.detail(), act.by(), act.onBehalfOf(), act.begunAt(), clock.instant(),
                Status.DONE, act.total(), act.total(), 0, changed);
        store.insert(ended);
        step(act).finish(ended);
        return ended;
    }

    private BulkAct inChunks(BulkAct act, List<String> instances) {
        store.insert(act);
        store.insertItems(act.id(), instances, CHUNK);
        if (act.status() == Status.RUNNING) {
            pieces(act).forEach(piece -> work.enqueue(WorkingThrough.KIND, piece));
        }
        return act;
    }

    private List<String> pieces(BulkAct act) {
        var chunks = store.unfinishedChunks(act.id());
        // One piece even for nothing, or the act would never end.
        return (chunks.isEmpty() ? List.of(0) : chunks).stream().map(chunk -> piece(act) + chunk).toList();
    }

    private static String piece(BulkAct act) {
        return act.id() + ":";
    }

    boolean isStuck(BulkAct act) {
        return act.status() == Status.RUNNING && work.isStuck(WorkingThrough.KIND, piece(act));
    }

    BulkStep step(BulkAct act) {
        return steps.stream().filter(step -> step.kind().equals(act.kind())).findFirst().orElseThrow();
    }

    /** Ends an act that is through, and lets the next one of its campaign begin. */
    void endIfThrough(String id, Instant at) {
        var campaign = store.find(id).orElseThrow().campaign();
        store.lock(campaign);
        var act = store.find(id).orElseThrow();
        if (act.isThrough() && act.status() == Status.RUNNING) {
            store.ended(id, at);
            step(act).finish(act);
            next(campaign);
        }
    }

    private void next(String campaign) {
        store.nextWaiting(campaign).ifPresent(next -> {
            store.status(next.id(), Status.RUNNING);
            pieces(next).forEach(piece -> work.enqueue(WorkingThrough.KIND, piece));
        });
    }

    /** Has another try at what failed, and at what a fault of the machine has left. */
    @Transactional
    void again(BulkAct act) {
        store.lock(act.campaign());
        store.forgetFailures(act.id());
        if (act.status() == Status.RUNNING) {
            pieces(act).forEach(piece -> work.again(WorkingThrough.KIND, piece));
            return;
        }
        store.status(act.id(), Status.WAITING);
        if (!store.anyWith(act.campaign(), Status.RUNNING)) {
            next(act.campaign());
        }
    }
}
