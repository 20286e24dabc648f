package qipan.campaign;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import qipan.campaign.Kpis.Measured;
import qipan.engine.BackgroundWork;
import qipan.shared.BusinessKey;

@Service
class TakingOrders implements Orders {

    static final int CHUNK = 50;
    private static final String ATMOSPHERE = "atmosphere_host";

    private final OrderStore store;
    private final Members members;
    private final CampaignRoles roles;
    private final Kpis kpis;
    private final BackgroundWork work;
    private final Clock clock;

    TakingOrders(
            OrderStore store, Members members, CampaignRoles roles, Kpis kpis, BackgroundWork work, Clock clock) {
        this.store = store;
        this.members = members;
        this.roles = roles;
        this.kpis = kpis;
        this.work = work;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Optional<Taken> take(BusinessKey scope, Order order, Instant saleBegan) {
        if (isOwnAccount(scope, order.member())) {
            return Optional.empty();
        }
        if (store.add(scope, order, clock.instant())) {
            members.tag(scope, order.member(), null, null, "buyer");
            count(scope, order);
        }
        return Optional.of(new Taken(store.count(scope, saleBegan), store.quantity(scope, order)));
    }

    private boolean isOwnAccount(BusinessKey scope, String member) {
        return roles.people(String.valueOf(scope.campaign()), ATMOSPHERE).contains(member)
                || members.find(scope, member).filter(known -> Members.OWN_ACCOUNT.equals(known.tag())).isPresent();
    }

    @Override
    @Transactional
    public void paid(BusinessKey scope, Order order) {
        if (!isOwnAccount(scope, order.member()) && !store.add(scope, order, clock.instant())) {
            store.pay(scope, order.orderNo());
        }
    }

    private void count(BusinessKey scope, Order order) {
        var now = clock.instant();
        var amount = order.price().multiply(BigDecimal.valueOf(order.qty()));
        kpis.record(String.valueOf(scope.campaign()), List.of(
                new Measured(scope.group(), "orders", now, BigDecimal.ONE, order.orderNo()),
                new Measured(scope.group(), "gmv", now, amount, order.orderNo())));
    }

    @Override
    public int openDeliveries(String campaign) {
        var waiting = store.paidWithoutDelivery(campaign);
        IntStream.range(0, (waiting.size() + CHUNK - 1) / CHUNK).forEach(chunk -> work.enqueue(
                StartingDeliveries.KIND,
                campaign + "\n" + String.join("\n", waiting.subList(chunk * CHUNK, Math.min(waiting.size(), (chunk + 1) * CHUNK)))));
        return waiting.size();
    }

    @Override
    public void delivered(String campaign) {
        work.enqueue(ClosingDelivery.KIND, campaign);
    }
}
