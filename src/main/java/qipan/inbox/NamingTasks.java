package qipan.inbox;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import qipan.campaign.CampaignNames;
import qipan.engine.Fact.TaskCreated;
import qipan.engine.Models;
import qipan.shared.BusinessKey;

/** Adds to new tasks what people call things, so that the list needs no second look: names are joined at write. */
@Component
class NamingTasks {

    private final Models models;
    private final CampaignNames names;

    NamingTasks(Models models, CampaignNames names) {
        this.models = models;
        this.names = names;
    }

    List<NewRow> named(List<TaskCreated> created) {
        var campaignIds = created.stream().map(fact -> fact.where().key().campaign()).filter(Objects::nonNull).distinct();
        var groupKeys = created.stream().map(NamingTasks::group).filter(Objects::nonNull).distinct();
        var campaigns = campaignIds.toList();
        var groups = groupKeys.toList();
        Map<String, String> campaignNames = campaigns.isEmpty() ? Map.of() : names.campaigns(campaigns);
        Map<BusinessKey, String> groupNames = groups.isEmpty() ? Map.of() : names.groups(groups);
        return created.stream().map(fact -> row(fact, campaignNames, groupNames)).toList();
    }

    private NewRow row(TaskCreated fact, Map<String, String> campaigns, Map<BusinessKey, String> groups) {
        var where = fact.where();
        var campaign = where.key().campaign();
        var group = group(fact);
        return new NewRow(
                fact,
                models.model(where.definition()),
                models.step(where.definition(), fact.task().element()),
                campaign == null ? null : campaigns.get(campaign),
                group == null ? null : groups.get(group));
    }

    private static @Nullable BusinessKey group(TaskCreated fact) {
        var key = fact.where().key();
        return key.campaign() == null || key.group() == null ? null : BusinessKey.ofGroup(key.campaign(), key.group());
    }
}
