package qipan.campaign;

import java.util.Collection;
import java.util.Map;
import qipan.shared.BusinessKey;

/** Names for lists, many at once. */
public interface CampaignNames {

    /** Campaign names by id. */
    Map<String, String> campaigns(Collection<String> ids);

    /** Group names by key; keys without a group are left out. */
    Map<BusinessKey, String> groups(Collection<BusinessKey> keys);
}
