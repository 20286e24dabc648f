package qipan.inbox;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import qipan.campaign.CampaignRoles;
import qipan.campaign.RolePlaces;
import qipan.campaign.RolePlaces.RolePlace;
import qipan.engine.Models;
import qipan.engine.Tasks;
import qipan.inbox.HandoverPreview.InCampaign;
import qipan.inbox.HandoverPreview.Lacking;
import qipan.inbox.HandoverPreview.OwnWork;
import qipan.inbox.HandoverStore.OpenStep;
import qipan.inbox.HandoverStore.Pile;
import qipan.security.Account;

/** Looks at what a person has, and whether the successor holds the jobs that it takes. */
@Component
class PreviewingHandover {

    private static final int SHOWN = 20;

    private final HandoverStore store;
    private final RolePlaces places;
    private final CampaignRoles roles;
    private final Models models;
    private final Tasks tasks;

    PreviewingHandover(HandoverStore store, RolePlaces places, CampaignRoles roles, Models models, Tasks tasks) {
        this.store = store;
        this.places = places;
        this.roles = roles;
        this.models = models;
        this.tasks = tasks;
    }

    /** @param campaigns only these, null for all */
    List<RolePlace> places(String person, @Nullable List<String> campaigns) {
        return places.of(person).stream().filter(place -> campaigns == null || campaigns.contains(place.campaign())).toList();
    }

    HandoverPreview of(String person, Account successor, @Nullable List<String> campaigns) {
        var piles = store.piles(person, campaigns);
        var named = places(person, campaigns);
        var own = ownWork(person, successor, campaigns);
        return new HandoverPreview(
                piles.stream().mapToInt(Pile::tasks).sum(),
                piles.stream().mapToInt(Pile::held).sum(),
                named.size(),
                own.size(),
                byCampaign(piles, named),
                lacking(successor, piles, named),
                own.stream().limit(SHOWN).toList());
    }

    /** The jobs that somebody's part of the person's work asks for and this account does not hold. */
    List<Lacking> lacking(String person, Account successor, Scope scope) {
        var campaigns = scope.campaigns() == null ? null : List.copyOf(scope.campaigns());
        var jobs = jobsIn(scope);
        return lacking(
                successor,
                store.piles(person, campaigns).stream()
                        .filter(pile -> scope.coversProcess(pile.process()) && scope.coversRoles(pile.roles())).toList(),
                places(person, campaigns).stream().filter(place -> jobs == null || jobs.contains(place.roleKey())).toList());
    }

    /** What the person may get tasks for: the roles that are named, as far as the processes ask for them. Null for any. */
    private @Nullable Set<String> jobsIn(Scope scope) {
        if (scope.processes() == null) {
            return scope.roles();
        }
        return models.latest().stream()
                .filter(model -> scope.coversProcess(model.key()))
                .flatMap(model -> model.steps().values().stream())
                .flatMap(step -> step.roles().stream())
                .filter(role -> scope.coversRoles(List.of(role)))
                .collect(Collectors.toSet());
    }

    /** Only steps whose model names an author cost a look at their process. */
    private List<OwnWork> ownWork(String person, Account successor, @Nullable List<String> campaigns) {
        var approvals = store.steps(person, campaigns).stream()
                .filter(step -> models.step(step.definition(), step.element()).property("author") != null)
                .toList();
        if (approvals.isEmpty()) {
            return List.of();
        }
        var own = Set.copyOf(tasks.writtenBy(successor.username(), approvals.stream().map(OpenStep::task).toList()));
        return approvals.stream()
                .filter(step -> own.contains(step.task()))
                .map(step -> new OwnWork(step.task(), step.name(), step.campaignName(), step.roles()))
                .toList();
    }

    private static List<InCampaign> byCampaign(List<Pile> piles, List<RolePlace> places) {
        var found = new TreeMap<String, InCampaign>();
        piles.forEach(pile -> found.merge(orEmpty(pile.campaign()),
                new InCampaign(pile.campaign(), pile.campaignName(), pile.tasks(), List.of()), PreviewingHandover::both));
        places.forEach(place -> found.merge(place.campaign(),
                new InCampaign(place.campaign(), place.campaignName(), 0, List.of(place.roleKey())), PreviewingHandover::both));
        return List.copyOf(found.values());
    }

    private static InCampaign both(InCampaign one, InCampaign other) {
        var roles = new TreeSet<>(one.roles());
        roles.addAll(other.roles());
        return new InCampaign(one.campaign(), other.name(), one.tasks() + other.tasks(), List.copyOf(roles));
    }

    private List<Lacking> lacking(Account successor, List<Pile> piles, List<RolePlace> places) {
        var found = new TreeMap<String, Lacking>();
        piles.stream()
                .filter(pile -> !pile.roles().isEmpty() && !holdsAny(successor, pile.campaign(), pile.roles()))
                .forEach(pile -> add(found, new Lacking(pile.roles(), pile.tasks(), 0)));
        places.stream()
                .filter(place -> !holdsAny(successor, place.campaign(), List.of(place.roleKey())))
                .forEach(place -> add(found, new Lacking(List.of(place.roleKey()), 0, 1)));
        return List.copyOf(found.values());
    }

    private static void add(Map<String, Lacking> found, Lacking one) {
        found.merge(String.join(",", one.roles()), one, (first, second) ->
                new Lacking(first.roles(), first.tasks() + second.tasks(), first.places() + second.places()));
    }

    /** By the account, or because the campaign names this person for it. */
    private boolean holdsAny(Account person, @Nullable String campaign, Collection<String> wanted) {
        Set<String> held = person.roleKeys();
        return wanted.stream().anyMatch(key ->
                held.contains(key) || campaign != null && roles.people(campaign, key).contains(person.username()));
    }

    private static String orEmpty(@Nullable String campaign) {
        return campaign == null ? "" : campaign;
    }
}
