package qipan.inbox;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import qipan.campaign.CampaignRole;
import qipan.campaign.CampaignRoles;
import qipan.security.Account;
import qipan.security.Actor;

/** Who may look at a task, other than whoever asks: as {@link Seeing} has it, and who has a copy. */
@Component
class Onlookers {

    private final CampaignRoles campaigns;
    private final StandIns standIns;
    private final CopyStore copies;
    private final Escalations escalations;

    Onlookers(CampaignRoles campaigns, StandIns standIns, CopyStore copies, Escalations escalations) {
        this.campaigns = campaigns;
        this.standIns = standIns;
        this.copies = copies;
        this.escalations = escalations;
    }

    /** A few questions for all people together. */
    Predicate<Account> of(InboxTask task) {
        var campaign = task.campaign();
        var named = campaign == null ? Map.<String, List<String>>of() : campaigns.of(campaign);
        var others = new HashSet<>(escalations.of(task));
        copies.of(task.id()).forEach(copy -> others.add(copy.person()));
        Stream.of(task.assignee(), task.owner()).forEach(person -> others.addAll(inPlaceOf(person, task)));
        return account -> others.contains(account.username()) || Sight.sees(standing(account, campaign, named), task);
    }

    private Set<String> inPlaceOf(@Nullable String person, InboxTask task) {
        return person == null ? Set.of() : Set.copyOf(standIns.inPlaceOf(person, task.work()));
    }

    private static Standing standing(Account account, @Nullable String campaign, Map<String, List<String>> named) {
        var jobs = named.entrySet().stream()
                .filter(job -> campaign != null && job.getValue().contains(account.username()))
                .map(job -> new CampaignRole(String.valueOf(campaign), job.getKey()))
                .toList();
        return new Standing(new Actor(account.username(), null, account.roles(), null), jobs, account.roleKeys());
    }
}
