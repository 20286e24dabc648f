package qipan.campaign;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import qipan.shared.BusinessKey;

/** Names out of the tables, one query a campaign. */
@Component
class NamesOfCampaigns implements CampaignNames {

    private final CampaignStore campaigns;
    private final GroupStore groups;

    NamesOfCampaigns(CampaignStore campaigns, GroupStore groups) {
        this.campaigns = campaigns;
        this.groups = groups;
    }

    @Override
    public Map<String, String> campaigns(Collection<String> ids) {
        return campaigns.names(ids);
    }

    @Override
    public Map<BusinessKey, String> groups(Collection<BusinessKey> keys) {
        return keys.stream()
                .filter(key -> key.campaign() != null && key.group() != null)
                .collect(Collectors.groupingBy(BusinessKey::campaign, Collectors.mapping(BusinessKey::group, Collectors.toSet())))
                .entrySet()
                .stream()
                .flatMap(entry -> groups.of(entry.getKey(), entry.getValue()).stream())
                .collect(Collectors.toMap(row -> BusinessKey.ofGroup(row.campaign(), row.code()), GroupRow::name));
    }
}
