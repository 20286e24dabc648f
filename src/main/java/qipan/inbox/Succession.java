package qipan.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import qipan.campaign.CampaignRoles;
import qipan.engine.Act;
import qipan.engine.Fact;
import qipan.engine.Fact.TaskCreated;
import qipan.engine.FactListener;
import qipan.engine.Successors;
import qipan.inbox.TaskNotes.Note;
import qipan.shared.TransactionMemory;

/**
 * New tasks that a model, a variable or a group's ledger names a person for, who has handed over since: the successor gets
 * them, and so on along the chain (ADR 0013). Read with each task, not kept: what another node has just begun counts.
 */
@Component
class Succession implements Successors, FactListener {

    /** Of so many leavers the names are cheaper than a question for each person. */
    private static final int FEW = 200;

    private final HandoverStore store;
    private final CampaignRoles roles;
    private final TaskNotes notes;
    private final ApplicationEventPublisher events;
    private final TransactionMemory<String, List<Handover>> inForce = new TransactionMemory<>();
    private final TransactionMemory<String, Set<String>> leavers = new TransactionMemory<>();
    private final TransactionMemory<String, Passed> passed = new TransactionMemory<>();

    Succession(HandoverStore store, CampaignRoles roles, TaskNotes notes, ApplicationEventPublisher events) {
        this.store = store;
        this.roles = roles;
        this.notes = notes;
        this.events = events;
    }

    /** From one person to the next; the last of them has it. */
    private record Passed(List<Handover> along) {

        String from() {
            return along.get(0).person();
        }

        Handover last() {
            return along.get(along.size() - 1);
        }
    }

    @Override
    public String inPlaceOf(String person, String task, @Nullable String campaign) {
        var along = new ArrayList<Handover>();
        var next = next(person, campaign);
        // Nobody stands in for a successor when a handover begins, so that no chain returns to where it began.
        while (next.isPresent()) {
            along.add(next.get());
            next = next(next.get().successor(), campaign);
        }
        if (along.isEmpty()) {
            return person;
        }
        var way = new Passed(along);
        passed.put(key(task, way.last().successor()), way);
        return way.last().successor();
    }

    /** Whom the campaign names for a role has been named there again since, and is back in it. */
    private Optional<Handover> next(String person, @Nullable String campaign) {
        return inForce(person).stream()
                .filter(one -> one.campaigns() == null || campaign != null && one.campaigns().contains(campaign))
                .findFirst()
                .filter(one -> campaign == null || roles.rolesIn(campaign, person).isEmpty());
    }

    /** A wave meets many people, of whom hardly anybody has left: those few are asked for once. */
    private List<Handover> inForce(String person) {
        var known = leavers.get("", all -> store.leavers(FEW + 1));
        return known.size() > FEW || known.contains(person) ? inForce.get(person, store::inForce) : List.of();
    }

    @Override
    public void on(List<Fact> facts) {
        facts.stream().filter(TaskCreated.class::isInstance).map(TaskCreated.class::cast).forEach(this::tell);
    }

    private void tell(TaskCreated created) {
        var way = created.task().assignee() == null ? null : passed.find(key(created.task().id(), created.task().assignee()));
        if (way == null) {
            return;
        }
        var last = way.last();
        notes.add(created.task().id(), new Note(
                created.at(), last.by(), last.onBehalfOf(), "handover", way.from() + " → " + last.successor() + ": " + last.reason()));
        events.publishEvent(new Act(
                created.at(), last.by(), last.onBehalfOf(), "handover", created.where(), created.task().element(), created.task().id(),
                Map.of("assignee", way.from()),
                Map.of("assignee", last.successor(), "handovers", way.along().stream().map(Handover::id).toList())));
    }

    private static String key(String task, String successor) {
        return task + " " + successor;
    }
}
