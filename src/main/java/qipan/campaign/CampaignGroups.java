package qipan.campaign;

import java.util.Map;

/** The groups of a campaign, to choose from. */
public interface CampaignGroups {

    /** Group names by code, in the order of the codes. */
    Map<String, String> namesOf(String campaign);
}
