package qipan.campaign;

import static org.mockito.Mockito.mock;

import java.math.BigDecimal;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import qipan.campaign.Orders.Order;
import qipan.engine.BackgroundWork;
import qipan.playbook.KpiCatalogue;
import qipan.shared.BusinessKey;
import qipan.shared.Ids;
import qipan.testing.EngineTest;

/** A campaign of its own for each test, and all that keeps its customers, on a real database. */
@EngineTest
abstract class CustomersOnTables {

    static final String GROUP = "G1";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    NamedParameterJdbcTemplate batches;

    final String campaign = Ids.next();
    final BusinessKey group = BusinessKey.ofGroup(campaign, GROUP);
    final BackgroundWork work = mock(BackgroundWork.class);

    MemberStore members;
    TakingOrders orders;
    Buyers buyers;
    Checkins checkins;
    GroupStore groups;
    ActingOnGroups acting;

    @BeforeEach
    void openShop() {
        var kpis = new Kpis(jdbc, new KpiCatalogue());
        members = new MemberStore(jdbc, Clock.systemUTC());
        orders = new TakingOrders(
                new OrderStore(jdbc), members, new RoleStore(jdbc), kpis, work, Clock.systemUTC());
        buyers = new BuyerStore(jdbc, Clock.systemUTC());
        checkins = new CheckinStore(jdbc);
        groups = new GroupStore(jdbc, batches);
        acting = new ActingOnGroups(jdbc, new WaveStore(jdbc, batches), groups, kpis);
    }

    static Order order(String number) {
        return new Order(number, "M1", "SKU", 2, new BigDecimal("9.90"), "paid");
    }
}
