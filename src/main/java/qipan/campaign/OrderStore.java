package qipan.campaign;

import static qipan.campaign.MemberStore.orEmpty;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import qipan.campaign.Orders.Order;
import qipan.shared.BusinessKey;
import qipan.shared.SqlTime;

@Repository
class OrderStore {

    private static final String DELIVERIES =
            "from campaign_instance where campaign = ? and process in ('delivery-online', 'in-store-upgrade')";

    private final JdbcClient jdbc;

    OrderStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An order and the group it came from, '' for none. */
    record Placed(String group, Order order) {}

    /** @return false when it is known already */
    boolean add(BusinessKey scope, Order order, Instant at) {
        if (find(String.valueOf(scope.campaign()), order.orderNo()).isPresent()) {
            return false;
        }
        jdbc.sql("insert into campaign_order (campaign, order_no, group_code, member, sku, qty, price, pay_status, taken_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(scope.campaign(), order.orderNo(), orEmpty(scope.group()), order.member(), order.sku(), order.qty(),
                        order.price(), order.payStatus(), SqlTime.toSql(at))
                .update();
        return true;
    }

    void pay(BusinessKey scope, String orderNo) {
        jdbc.sql("update campaign_order set pay_status = 'paid' where campaign = ? and order_no = ?")
                .params(scope.campaign(), orderNo)
                .update();
    }

    Optional<Placed> find(String campaign, String orderNo) {
        return jdbc.sql("select group_code, order_no, member, sku, qty, price, pay_status from campaign_order"
                        + " where campaign = ? and order_no = ?")
                .params(campaign, orderNo)
                .query((row, number) -> new Placed(row.getString("group_code"), new Order(
                        row.getString("order_no"), row.getString("member"), row.getString("sku"), row.getInt("qty"),
                        row.getBigDecimal("price"), row.getString("pay_status"))))
                .optional();
    }

    int count(BusinessKey scope, Instant since) {
        return jdbc.sql("select count(*) from campaign_order where campaign = ? and group_code = ? and taken_at >= ?")
                .params(scope.campaign(), orEmpty(scope.group()), SqlTime.toSql(since))
                .query(Integer.class)
                .single();
    }

    int quantity(BusinessKey scope, Order order) {
        return jdbc.sql("select coalesce(sum(qty), 0) from campaign_order where campaign = ? and member = ? and sku = ?")
                .params(scope.campaign(), order.member(), order.sku())
                .query(BigDecimal.class)
                .single()
                .intValue();
    }

    List<String> paidWithoutDelivery(String campaign) {
        return jdbc.sql("select order_no from campaign_order o where campaign = ? and pay_status = 'paid' and not exists"
                        + " (select 1 from campaign_instance i where i.campaign = o.campaign and i.ref = o.order_no"
                        + " and i.process = 'delivery-online') order by order_no")
                .param(campaign)
                .query(String.class)
                .list();
    }

    int deliveries(String campaign) {
        return jdbc.sql("select count(*) " + DELIVERIES).param(campaign).query(Integer.class).single();
    }

    int endedDeliveries(String campaign) {
        return jdbc.sql("select count(*) " + DELIVERIES + " and status = 'ended'").param(campaign).query(Integer.class).single();
    }
}
