package qipan.campaign;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import qipan.shared.BusinessKey;

/**
 * What the campaign hands to the world outside: instructions to the shop, messages to customers, approved content. Kept
 * until a connected system fetches it; nobody connected means it is on record and done by hand.
 */
public interface Dispatches {

    /** @return its id */
    String hand(BusinessKey scope, Kind kind, Map<String, ? extends @Nullable Object> content);

    enum Kind {
        SHOP,
        CUSTOMER,
        CONTENT
    }
}
