package qipan.engine;

import java.util.Optional;
import qipan.shared.BusinessKey;

/** Parameters that a campaign sets for its own instances; implemented by the campaign module. */
public interface CampaignParameters {

    /** The parameter of that name in the campaign that the key belongs to; empty when the campaign does not set it. */
    Optional<Object> find(BusinessKey key, String name);
}
