package qipan.inbox;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
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

    Standings(CurrentActor current, Accounts accounts, CampaignRoles campaigns) {
        this.current = current;
        this.accounts = accounts;
        this.campaigns = campaigns;
    }

    Standing mine() {
        var actor = current.get();
        var roles = campaigns.rolesOf(actor.username());
        var roleKeys = accounts.find(actor.username()).map(Account::roleKeys).orElse(Set.of());
        return new Standing(actor, List.copyOf(roles), roleKeys);
    }
}
