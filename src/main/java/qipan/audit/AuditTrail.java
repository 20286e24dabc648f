package qipan.audit;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import qipan.audit.EntryStore.Question;
import qipan.audit.ProcessStore.Instance;
import qipan.audit.ProcessStore.Wanted;
import qipan.engine.Models;
import qipan.engine.ProcessModel;
import qipan.security.CurrentActor;
import qipan.security.Role;
import qipan.shared.Page;
import qipan.shared.Refusal;

/** What auditors and managers may ask of the log. */
@Service
class AuditTrail {

    /** One instance's log is shown up to here; the search pages through the rest. */
    private static final int MOST_LINES = 5_000;

    private static final int MOST_CHILDREN = 500;

    private final EntryStore entries;
    private final ProcessStore processes;
    private final Models models;
    private final CurrentActor actor;

    AuditTrail(EntryStore entries, ProcessStore processes, Models models, CurrentActor actor) {
        this.entries = entries;
        this.processes = processes;
        this.models = models;
        this.actor = actor;
    }

    Page<Entry> events(Question question, int limit, @Nullable String after) {
        actor.get().require(Role.AUDITOR, Role.MANAGER);
        return entries.find(question, limit, after);
    }

    Page<Instance> instances(Wanted wanted, int limit, @Nullable String after) {
        actor.get().require(Role.AUDITOR, Role.MANAGER);
        return processes.search(wanted, limit, after);
    }

    /** @throws Refusal 404 when there was never such an instance */
    Trace trace(String id) {
        actor.get().require(Role.AUDITOR, Role.MANAGER);
        return retold(id);
    }

    /** The same for whoever has been let in elsewhere. */
    Trace retold(String id) {
        var instance = processes.find(id).orElseThrow(() -> Refusal.notFound("audit.process.unknown"));
        var log = entries.ofInstance(id, MOST_LINES + 1);
        var told = new Retelling(log.subList(0, Math.min(log.size(), MOST_LINES)));
        var model = model(instance);
        var flows = model.map(ProcessModel::flows).orElse(List.of());
        var steps = EmptyRounds.in(told.steps(), flows, model.map(ProcessModel::steps).orElse(Map.of()));
        return new Trace(
                id,
                instance.process(),
                nameOf(instance),
                instance.version(),
                instance.businessKey(),
                instance.campaign(),
                instance.group(),
                Retelling.time(instance.startedAt()),
                instance.endedAt() == null ? null : Retelling.time(instance.endedAt()),
                instance.state(),
                instance.parent(),
                steps,
                List.copyOf(WalkedPath.of(steps, flows)),
                told.variables(),
                told.decisions(),
                processes.calledBy(id, MOST_CHILDREN).stream().map(this::child).toList(),
                told.comments(),
                log.size() > MOST_LINES);
    }

    private Trace.Child child(Instance called) {
        return new Trace.Child(called.id(), called.process(), nameOf(called), called.parentElement());
    }

    String nameOf(Instance instance) {
        return models.latest(instance.process()).map(ProcessModel::name).orElse(instance.process());
    }

    private Optional<ProcessModel> model(Instance instance) {
        try {
            return Optional.of(models.model(instance.definition()));
        } catch (NoSuchElementException deleted) {
            return Optional.empty();
        }
    }
}
