package qipan.campaign;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import qipan.engine.Apart;
import qipan.engine.BackgroundWork;
import qipan.engine.OneByOne;
import qipan.security.ActingAs;
import qipan.security.Actor;

/**
 * One chunk of a bulk act, in one transaction with the mark that it is done. When it fails, each instance is tried alone.
 * A killed node's piece is taken over and finds what is left.
 */
@Component
class WorkingThrough implements BackgroundWork.Worker {

    static final String KIND = "bulk-act";

    private static final Logger LOG = LoggerFactory.getLogger(WorkingThrough.class);

    private final BulkActStore store;
    private final BulkActs acts;
    private final Apart apart;
    private final Clock clock;

    WorkingThrough(BulkActStore store, BulkActs acts, Apart apart, Clock clock) {
        this.store = store;
        this.acts = acts;
        this.apart = apart;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** @param payload {@code act:chunk} */
    @Override
    public void work(String payload) {
        var parts = payload.split(":");
        var act = store.find(parts[0]).orElseThrow();
        var chunk = Integer.parseInt(parts[1]);
        ActingAs.run(new Actor(act.by(), act.onBehalfOf(), Set.of(), act.id()), () -> {
            OneByOne.goThrough(
                    store.toDo(act.id(), chunk),
                    instances -> reach(act, chunk, instances),
                    (instance, failed) -> report(act, chunk, instance, failed));
            apart.run(() -> acts.endIfThrough(act.id(), clock.instant()), () -> {});
        });
    }

    /** The act's own row comes last: the other chunks wait for it. */
    private void reach(BulkAct act, int chunk, List<String> instances) {
        var through = new AtomicInteger();
        var changed = new AtomicInteger();
        apart.run(
                () -> {
                    var taken = store.take(act.id(), chunk, instances);
                    through.set(taken.size());
                    changed.set(taken.isEmpty() ? 0 : acts.step(act).act(act, taken));
                },
                () -> store.count(act.id(), through.get(), 0, changed.get()));
    }

    private void report(BulkAct act, int chunk, String instance, RuntimeException failed) {
        LOG.warn("{} of {} did not reach {}", act.kind(), act.campaign(), instance, failed);
        apart.run(
                () -> store.failed(act.id(), chunk, instance, String.valueOf(failed.getMessage())),
                () -> store.count(act.id(), 0, 1, 0));
    }
}
