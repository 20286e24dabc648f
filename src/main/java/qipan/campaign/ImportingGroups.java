package qipan.campaign;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import qipan.security.Accounts;
import qipan.security.CurrentActor;
import qipan.security.Role;
import qipan.shared.Refusal;

/** Takes groups from files. A code that is known is updated; one bad row and nothing is imported. */
@Service
class ImportingGroups {

    private final Campaigns campaigns;
    private final GroupStore groups;
    private final Accounts accounts;
    private final CampaignLog log;
    private final CurrentActor actor;

    ImportingGroups(Campaigns campaigns, GroupStore groups, Accounts accounts, CampaignLog log, CurrentActor actor) {
        this.campaigns = campaigns;
        this.groups = groups;
        this.accounts = accounts;
        this.log = log;
        this.actor = actor;
    }

    /** How many rows were taken, how many of them are new, and how many groups the campaign has now. */
    record Imported(int imported, int created, int updated, int total) {}

    @Transactional
    Imported csv(String campaign, byte[] csv) {
        return keep(campaign, new GroupsCsv(new GroupRules(accounts)).read(csv));
    }

    @Transactional
    Imported json(String campaign, GroupsJson sent) {
        return keep(campaign, sent.checked(new GroupRules(accounts)));
    }

    private Imported keep(String campaign, Collection<GroupStore.GroupEntry> entries) {
        actor.get().require(Role.MANAGER);
        if (campaigns.get(campaign).endedAt() != null) {
            throw Refusal.conflict("campaign.over");
        }
        var before = groups.codes(campaign).size();
        groups.upsert(campaign, entries);
        var total = groups.codes(campaign).size();
        log.tell(campaign, "groupsImported", Map.of("rows", entries.size(), "total", total));
        return new Imported(entries.size(), total - before, entries.size() - (total - before), total);
    }
}
