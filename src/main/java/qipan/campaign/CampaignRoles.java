package qipan.campaign;

import java.util.List;
import java.util.Map;

/** Who does what in which campaign. */
public interface CampaignRoles {

    /** The jobs a person holds in campaigns that are launched and not over. */
    List<CampaignRole> rolesOf(String username);

    /** The people a campaign names for a role, in the order in which they were named. */
    List<String> people(String campaign, String roleKey);

    /** All roles of a campaign with their people. */
    Map<String, List<String>> of(String campaign);
}
