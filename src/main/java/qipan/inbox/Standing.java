package qipan.inbox;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import qipan.campaign.CampaignRole;
import qipan.security.Actor;
import qipan.security.Role;

/**
 * Who asks, and what this person holds: that decides what is seen and done.
 *
 * @param roles jobs in campaigns
 * @param roleKeys jobs as such, which count for tasks outside any campaign
 * @param standIns whose tasks this person does today
 */
record Standing(Actor actor, List<CampaignRole> roles, Set<String> roleKeys, List<StandIn> standIns) {

    /** Trainees and people outside: a campaign names them, but they see no more of it than their own tasks. */
    private static final Set<String> OWN_WORK_ONLY = Set.of("new_distributor", "customer", "key_person");

    Standing(Actor actor, List<CampaignRole> roles, Set<String> roleKeys) {
        this(actor, roles, roleKeys, List.of());
    }

    String username() {
        return actor.username();
    }

    boolean seesAll() {
        return actor.has(Role.MANAGER) || actor.has(Role.AUDITOR);
    }

    /** Campaigns whose whole work this person sees: where the person holds a job that looks beyond its own tasks. */
    Set<String> campaigns() {
        return roles.stream()
                .filter(held -> !OWN_WORK_ONLY.contains(held.roleKey()))
                .map(CampaignRole::campaign)
                .collect(Collectors.toSet());
    }

    /** The person, or somebody who does this task for the person. */
    boolean isOrStandsInFor(@Nullable String person, InboxTask task) {
        return username().equals(person) || standsInFor(person, task);
    }

    private boolean standsInFor(@Nullable String person, InboxTask task) {
        return standIns.stream().anyMatch(one -> one.person().equals(person) && one.scope().covers(task.work()));
    }

    /** Who does something with the task: on behalf of whoever has it, when this person stands in. */
    Actor actorOn(InboxTask task) {
        return actor.onBehalfOf() == null && !username().equals(task.assignee()) && standsInFor(task.assignee(), task)
                ? new Actor(actor.username(), task.assignee(), actor.roles(), actor.requestId(), actor.integration())
                : actor;
    }

    boolean holdsAny(@Nullable String campaign, Collection<String> wanted) {
        return campaign == null
                ? wanted.stream().anyMatch(roleKeys::contains)
                : roles.stream().anyMatch(held -> held.campaign().equals(campaign) && wanted.contains(held.roleKey()));
    }

    /** The jobs by which this person may claim tasks, as the queues that each has alone, in one campaign or everywhere. */
    List<String> roleQueues(@Nullable String campaign) {
        var inCampaigns = roles.stream()
                .filter(held -> campaign == null || campaign.equals(held.campaign()))
                .map(held -> Queues.ofRole(held.campaign(), held.roleKey()));
        var outside = roleKeys.stream().filter(key -> campaign == null).map(key -> Queues.ofRole(null, key));
        return Stream.concat(inCampaigns, outside).distinct().sorted().toList();
    }
}
