package qipan.inbox;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import qipan.campaign.CampaignNames;
import qipan.engine.Fact.TaskCreated;
import qipan.engine.Models;
import qipan.shared.BusinessKey;

/** Adds to new tasks what people call things, so that the list needs no second look: names are joined at write. */
@Component
class NamingTasks {

    private final Models models;
    private final ObjectProvider<CampaignNames> names;

    NamingTasks(Models models, ObjectProvider<CampaignNames> names) {
        this.models = models;
        this.names = names;
    }

    List<NewRow> named(List<TaskCreated> created) {
        var campaignIds = created.stream().map(fact -> fact.where().key().campaign()).filter(Objects::nonNull).distinct();
        var groupKeys = created.stream().map(NamingTasks::group).filter(Objects::nonNull).distinct();
        var known = names.getIfAvailable();
        Map<String, String> campaigns = known == null ? Map.of() : known.campaigns(campaignIds.toList());
        Map<BusinessKey, String> groups = known == null ? Map.of() : known.groups(groupKeys.toList());
        return created.stream().map(fact -> row(fact, campaigns, groups)).toList();
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
