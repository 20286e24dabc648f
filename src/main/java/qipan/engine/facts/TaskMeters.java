package qipan.engine.facts;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.stereotype.Component;
import qipan.engine.Fact;
import qipan.engine.Fact.IncidentRaised;
import qipan.engine.Fact.TaskCreated;
import qipan.engine.Fact.TaskEnded;
import qipan.engine.FactListener;
import qipan.shared.AfterCommit;

/** What this node has made of people's work since it started: counted when it is committed. */
@Component
class TaskMeters implements FactListener, MeterBinder {

    private final LongAdder created = new LongAdder();
    private final LongAdder completed = new LongAdder();
    private final LongAdder cancelled = new LongAdder();
    private final LongAdder incidents = new LongAdder();

    @Override
    public void on(List<Fact> facts) {
        AfterCommit.run(() -> facts.forEach(this::count));
    }

    private void count(Fact fact) {
        if (fact instanceof TaskCreated) {
            created.increment();
        } else if (fact instanceof TaskEnded ended) {
            (ended.cancelled() ? cancelled : completed).increment();
        } else if (fact instanceof IncidentRaised) {
            incidents.increment();
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        counter(registry, "qipan.tasks.opened", created, "Tasks that came up");
        counter(registry, "qipan.tasks.completed", completed, "Tasks that somebody completed");
        counter(registry, "qipan.tasks.cancelled", cancelled, "Tasks that their process withdrew");
        counter(registry, "qipan.incidents", incidents, "Steps that failed for good");
    }

    private static void counter(MeterRegistry registry, String name, LongAdder count, String what) {
        FunctionCounter.builder(name, count, LongAdder::sum).description(what).register(registry);
    }
}
