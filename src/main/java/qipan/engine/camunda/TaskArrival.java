package qipan.engine.camunda;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import qipan.engine.Models;
import qipan.engine.StepModel;
import qipan.engine.Successors;
import qipan.engine.TaskPeople;
import qipan.shared.BusinessKey;

/**
 * Finds the people for each new task: its role's people in this campaign and group, without those who may not decide on
 * their own work; nobody left means the role it escalates to. One person gets the task, several may claim it. Who has
 * handed over is replaced by the successor.
 */
@Component
class TaskArrival implements TaskListener {

    private final ObjectProvider<TaskPeople> people;
    private final ObjectProvider<Successors> successors;
    private final Models models;
    private final Approvals approvals;

    TaskArrival(ObjectProvider<TaskPeople> people, ObjectProvider<Successors> successors, Models models, Approvals approvals) {
        this.people = people;
        this.successors = successors;
        this.models = models;
        this.approvals = approvals;
    }

    @Override
    public void notify(DelegateTask task) {
        var step = models.step(task.getProcessDefinitionId(), task.getTaskDefinitionKey());
        CoSigning.of(((TaskEntity) task).getExecution(), step).ifPresent(several -> several.begin(task.getId()));
        if (task.getAssignee() != null) {
            succeed(task, step, task.getAssignee());
        }
        var known = people.getIfAvailable();
        if (known != null && task.getAssignee() == null) {
            offer(task, step, known);
        }
    }

    /** Whom the model names may have handed over since. A successor who may not decide on it leaves it to its roles. */
    private void succeed(DelegateTask task, StepModel step, String named) {
        var now = inPlaceOf(named, task);
        if (now.equals(named)) {
            return;
        }
        if (!approvals.authors(task, step).contains(now)) {
            task.setAssignee(now);
        } else if (!offered(task).isEmpty()) {
            task.setAssignee(null);
        }
    }

    private String inPlaceOf(String person, DelegateTask task) {
        var known = successors.getIfAvailable();
        return known == null ? person : known.inPlaceOf(person, task.getId(), keyOf(task).campaign());
    }

    private void offer(DelegateTask task, StepModel step, TaskPeople known) {
        var offered = offered(task);
        var roles = approvals.roles(task, step, offered);
        var chosen = choose(known, task, step, roles);
        if (!chosen.roles().equals(offered)) {
            withdraw((TaskEntity) task, offered);
            task.addCandidateGroups(chosen.roles());
        }
        if (chosen.people().size() == 1) {
            task.setAssignee(chosen.people().get(0));
        }
    }

    /** The task's own way to drop roles looks for them in the database, where those of a new task are not yet. */
    private static void withdraw(TaskEntity task, Collection<String> roles) {
        var links = task.getIdentityLinks().stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && roles.contains(link.getGroupId()))
                .toList();
        links.forEach(IdentityLinkEntity::delete);
        task.getIdentityLinks().removeAll(links);
    }

    private Chosen choose(TaskPeople known, DelegateTask task, StepModel step, List<String> roles) {
        var key = keyOf(task);
        var authors = approvals.authors(task, step);
        var asked = roles;
        var seen = new LinkedHashSet<String>();
        while (!asked.isEmpty() && seen.addAll(asked)) {
            var people = ApproverPolicies.people(known, key, asked, step);
            var free = free(people, authors, task);
            if (!free.isEmpty() || !people.isEmpty() && Approvals.skipsAuthors(step)) {
                return new Chosen(asked, free);
            }
            asked = asked.stream().map(known::escalation).flatMap(java.util.Optional::stream).distinct().toList();
        }
        return ApproverPolicies.fallback(step)
                .map(role -> new Chosen(List.of(role), free(ApproverPolicies.people(known, key, List.of(role), step), authors, task)))
                .orElseGet(() -> new Chosen(roles, List.of()));
    }

    /** Of several, whoever is there takes the task: only of one it matters that this one may have handed over. */
    private List<String> free(List<String> people, Collection<String> authors, DelegateTask task) {
        var free = without(people, authors);
        return free.size() == 1 ? without(List.of(inPlaceOf(free.get(0), task)), authors) : free;
    }

    private static BusinessKey keyOf(DelegateTask task) {
        return BusinessKey.parse(task.getExecution().getProcessBusinessKey());
    }

    private static List<String> without(List<String> people, Collection<String> excluded) {
        return people.stream().filter(person -> !excluded.contains(person)).toList();
    }

    static List<String> offered(DelegateTask task) {
        return new ArrayList<>(task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .sorted()
                .toList());
    }

    private record Chosen(List<String> roles, List<String> people) {}
}
