package qipan.notification;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import qipan.campaign.CampaignRole;
import qipan.campaign.CampaignRoles;
import qipan.engine.Successors;
import qipan.engine.TaskPeople;
import qipan.inbox.InboxTask;
import qipan.security.Account;
import qipan.security.Accounts;
import qipan.security.Substitutes;
import qipan.security.Substitutes.Work;
import qipan.shared.BusinessKey;
import qipan.shared.TransactionMemory;

/** Whom something is for. */
@Component
class Addressees {

    /** More than there are roles on any way up. */
    private static final int HIGHEST = 10;

    private final TaskPeople people;
    private final CampaignRoles campaigns;
    private final Accounts accounts;
    private final Successors successors;
    private final Substitutes substitutes;
    /** A wave brings one host hundreds of tasks at once. */
    private final TransactionMemory<Place, List<String>> standIns = new TransactionMemory<>();

    Addressees(TaskPeople people, CampaignRoles campaigns, Accounts accounts, Successors successors, Substitutes substitutes) {
        this.substitutes = substitutes;
        this.people = people;
        this.campaigns = campaigns;
        this.accounts = accounts;
        this.successors = successors;
    }

    private record Place(String person, Work work) {}

    /** Who has the task, and whoever stands in today; or else who may take it. */
    Set<String> of(InboxTask task) {
        return task.assignee() == null ? having(task) : withSubstitutes(having(task), task);
    }

    /** Both hear: who is away may look in all the same, and whoever stands in does the work (ADR 0022). */
    Set<String> withSubstitutes(Set<String> people, InboxTask task) {
        var found = new LinkedHashSet<String>(people);
        people.forEach(person -> found.addAll(inPlaceOf(new Place(person, task.work()))));
        return found;
    }

    private List<String> inPlaceOf(Place place) {
        return standIns.get(place, asked -> substitutes.inPlaceOf(asked.person(), asked.work()));
    }

    private Set<String> having(InboxTask task) {
        return task.assignee() != null ? Set.of(task.assignee()) : holding(task.roles(), task.where().key());
    }

    Set<String> holding(List<String> roles, BusinessKey key) {
        var found = new LinkedHashSet<String>();
        for (var role : roles) {
            found.addAll(key.campaign() == null
                    ? accounts.holding(role).stream().map(Account::username).toList()
                    : people.people(key, List.of(role)));
        }
        return found;
    }

    /** Those to whom each of the task's roles answers, or who stands in for them: nobody who is late with it oneself. */
    Set<String> above(InboxTask task) {
        var late = having(task);
        var found = new LinkedHashSet<String>();
        rolesOf(task).forEach(role -> above(role, task, late).forEach(person ->
                found.add(successors.inPlaceOf(person, task.id(), task.campaign()))));
        found.removeAll(late);
        return found;
    }

    /** Whether the person finds the task among those of the team, or else only by being told of it. */
    boolean findsInList(String person, InboxTask task) {
        return task.campaign() != null && !campaigns.rolesIn(task.campaign(), person).isEmpty();
    }

    private Set<String> above(String role, InboxTask task, Set<String> late) {
        var next = people.escalation(role);
        for (var step = 0; next.isPresent() && step < HIGHEST; step++) {
            var holders = new LinkedHashSet<>(holding(List.of(next.get()), task.where().key()));
            holders.removeAll(late);
            if (!holders.isEmpty()) {
                return holders;
            }
            next = people.escalation(next.get());
        }
        return Set.of();
    }

    /** A task that names a person and no role is done in the jobs that this person holds. */
    private List<String> rolesOf(InboxTask task) {
        if (!task.roles().isEmpty() || task.assignee() == null) {
            return task.roles();
        }
        return task.campaign() == null
                ? accounts.find(task.assignee()).map(account -> List.copyOf(account.roleKeys())).orElse(List.of())
                : campaigns.rolesIn(task.campaign(), task.assignee()).stream().map(CampaignRole::roleKey).toList();
    }
}
