package qipan.inbox;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import qipan.campaign.CampaignRole;
import qipan.campaign.CampaignRoles;
import qipan.security.Account;
import qipan.security.Accounts;
import qipan.security.CurrentActor;

/** Finds out who is asking. */
@Component
class Standings {

    private final CurrentActor current;
    private final Accounts accounts;
    private final CampaignRoles campaigns;
    private final StandIns standIns;

    Standings(CurrentActor current, Accounts accounts, CampaignRoles campaigns, StandIns standIns) {
        this.current = current;
        this.accounts = accounts;
        this.campaigns = campaigns;
        this.standIns = standIns;
    }

    /** For questions about work anywhere. */
    Standing mine() {
        return standing(campaigns::rolesOf);
    }

    /** For questions about one campaign, or for null about work outside any; the campaign may be over. */
    Standing mineIn(@Nullable String campaign) {
        return standing(me -> campaign == null ? List.of() : campaigns.rolesIn(campaign, me));
    }

    /** Usernames of those who could take the task if it were free. */
    List<String> whoCouldTake(InboxTask task) {
        return holders(task.campaign(), task.roles());
    }

    /** Usernames of those who hold one of the roles: in the campaign, or at all where there is none. */
    List<String> holders(@Nullable String campaign, Collection<String> roles) {
        return roles.stream()
                .flatMap(role -> campaign == null
                        ? accounts.holding(role).stream().map(Account::username)
                        : campaigns.people(campaign, role).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private Standing standing(Function<String, List<CampaignRole>> jobs) {
        var actor = current.get();
        var roles = jobs.apply(actor.username());
        var roleKeys = accounts.find(actor.username()).map(Account::roleKeys).orElse(Set.of());
        return new Standing(actor, List.copyOf(roles), roleKeys, standIns.whose(actor.username()));
    }
}
