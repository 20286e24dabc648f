package qipan.campaign;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import qipan.shared.BusinessKey;

/** Orders that came in from the shop while a campaign ran. The shop keeps them; this counts them once each. */
public interface Orders {

    record Order(
            String orderNo,
            String member,
            @Nullable String sku,
            int qty,
            BigDecimal price,
            @Nullable String payStatus) {}

    /**
     * @param chainPosition place in the sale's chain of orders, from 1
     * @param memberQty how much of that product the member has ordered now
     */
    record Taken(int chainPosition, int memberQty) {}

    /**
     * Counts an order in the group's ledger. Told twice, it counts once. An order of one of our own accounts, those of
     * the campaign's atmosphere hosts, is no customer's order and counts nowhere.
     *
     * @param saleBegan from when on the group's orders belong to this sale's chain: a group may have several sales
     * @return empty for an own account
     */
    Optional<Taken> take(BusinessKey scope, Order order, Instant saleBegan);

    /** An order was paid. One that nobody told of before is kept, but not counted: its shop sends its own figures. */
    void paid(BusinessKey scope, Order order);

    /**
     * Starts the delivery of every paid order that has none yet, in the background.
     *
     * @return how many orders that are
     */
    int openDeliveries(String campaign);

    /** A delivery of the campaign is about to end: looks afterwards, in the background, whether enough are over. */
    void delivered(String campaign);
}
