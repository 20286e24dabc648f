package qipan.campaign;

import java.util.List;
import java.util.Map;

/** Who does what in which campaign. */
public interface CampaignRoles {

    /**
     * The jobs a person holds in campaigns in which there can be work: running, on hold, or over but with a crisis that is
     * still being handled.
     */
    List<CampaignRole> rolesOf(String username);

    /** The jobs a person holds in this campaign, even when it is over: what was done there may still be read. */
    default List<CampaignRole> rolesIn(String campaign, String username) {
        return of(campaign).entrySet().stream()
                .filter(role -> role.getValue().contains(username))
                .map(role -> new CampaignRole(campaign, role.getKey()))
                .toList();
    }

    /** The people a campaign names for a role, in the order in which they were named. */
    List<String> people(String campaign, String roleKey);

    /** All roles of a campaign with their people. */
    Map<String, List<String>> of(String campaign);
}
