package qipan.campaign.process;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import qipan.campaign.Buyers;
import qipan.campaign.Buyers.Standing;
import qipan.campaign.Orders;
import qipan.campaign.Orders.Order;
import qipan.engine.PublishedDelegate;
import qipan.shared.Zones;

/**
 * Remembers that the order is paid, and sets what is known of its buyer: twelve months, ninety days, level and role. What
 * the message already told stays: the shop knows orders that came from no campaign.
 */
@PublishedDelegate(
        zh = "取买家的消费与身份",
        en = "Load what a buyer has bought and is",
        inputs = {"memberId", "orderNo", "sku", "qty", "price", "levelDays"})
class LoadBuyer implements JavaDelegate {

    private static final Duration NINETY_DAYS = Duration.ofDays(90);

    private final Orders orders;
    private final Buyers buyers;
    private final Clock clock;

    LoadBuyer(Orders orders, Buyers buyers, Clock clock) {
        this.orders = orders;
        this.buyers = buyers;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution step) {
        var inputs = new Inputs(step);
        var member = inputs.text("memberId", "");
        remember(inputs, member);
        var now = clock.instant();
        var year = buyers.bought(member, now.atZone(Zones.SHANGHAI).minusYears(1).toInstant());
        var ninety = buyers.bought(member, now.minus(NINETY_DAYS));
        var standing = buyers.standing(member);
        set(step, "total12m", year.amount().doubleValue());
        set(step, "orders12m", year.orders());
        set(step, "paidOrders90", ninety.orders());
        set(step, "gmv90", ninety.amount().doubleValue());
        set(step, "currentLevel", level(standing, inputs.count("levelDays", 365), now));
        set(step, "currentRole", standing.role() == null ? "semi-acquaintance" : standing.role());
    }

    /** In the transaction of the payment: what goes on from here in parallel meets the rows and makes none twice. */
    private void remember(Inputs inputs, String member) {
        var orderNo = inputs.text("orderNo");
        if (orderNo != null && inputs.key().campaign() != null) {
            orders.paid(inputs.key(), new Order(orderNo, member, inputs.text("sku"), inputs.count("qty", 1),
                    new BigDecimal(inputs.text("price", "0")), "paid"));
            buyers.remember(member, null, null);
        }
    }

    private static String level(Standing standing, int validDays, Instant now) {
        var since = standing.vipSince();
        return standing.vipLevel() == null || since == null || since.plus(Duration.ofDays(validDays)).isBefore(now)
                ? "none"
                : standing.vipLevel();
    }

    private static void set(DelegateExecution step, String name, @Nullable Object value) {
        if (step.getVariable(name) == null) {
            step.setVariable(name, value);
        }
    }
}
