package qipan.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.testing.Program;
import qipan.testing.ProgramTest;

/** What people fill in while orders are delivered becomes the campaign's rates. */
@ProgramTest
class DeliveryKpisTest {

    private static final String SHIPPED_AT = "2030-01-02T10:00+08:00";

    @Autowired
    Program program;

    private RunningCampaign campaign;

    @BeforeEach
    void launchOneThatSoldTen() {
        campaign = RunningCampaign.launched(program);
        program.manager().post(campaign.path("kpis"), Map.of("rows", List.of(
                Map.of("group", "g1", "metric", "orders", "at", "2026-03-02T12:00:00Z", "value", 10),
                Map.of("metric", "commitmentReserve", "at", "2026-03-02T12:00:00Z", "value", 3000)))).body();
    }

    @Test
    void anOrderIsLateWhenItWaitedTwoDays() {
        paid("A-1");
        ship();
        assertThat(kpi("shipOnTimeRate")).isEqualTo(100);

        paid("A-2");
        complete("logistics", "delivery-online", Map.of("stockOk", true));
        program.pass("PT49H");
        complete("logistics", "delivery-online", shipped());

        assertThat(kpi("shipOnTimeRate")).as("one of two").isEqualTo(50);
    }

    @Test
    void aReturnUnderTheCommitmentCountsAgainstTheOrders() {
        complain(Map.of("type", "return", "result", "已退", "amount", 300, "byCommitment", true));

        assertThat(kpi("feedbackRate")).isEqualTo(100);
        assertThat(kpi("returnRate")).as("one of ten orders").isEqualTo(10);
        assertThat(kpi("refundRate")).isZero();
        assertThat(kpi("claimRate")).isEqualTo(10);
        assertThat(kpi("reserveUse")).as("300 of 3000").isEqualTo(10);
    }

    @Test
    void whatIsDeclinedIsNoReturnAndNoClaim() {
        complain(Map.of("type", "return", "result", "超期", "amount", 300, "byCommitment", true, "declined", true));

        assertThat(kpi("returnRate")).isZero();
        assertThat(kpi("claimRate")).isZero();
        assertThat(kpi("reserveUse")).isZero();
    }

    @Test
    void aRefundThatIsReworkedCountsOnce() {
        var refund = Map.<String, Object>of("type", "refund", "result", "退款", "amount", 800);
        complain(refund);
        complete("finance", "delivery-online-feedback", Map.of("decision", "revise", "comment", "金额与订单不符，请再核对一次后重报"));
        complete("after_sales", "delivery-online-feedback", refund);

        assertThat(kpi("refundRate")).as("one of ten orders").isEqualTo(10);
    }

    private void complain(Map<String, Object> complaint) {
        paid("A-1");
        ship();
        program.pass("PT1H");
        program.manager().post("/api/messages/MSG_DELIVERED", Map.of("businessKey", campaign.id() + "/g1/A-1", "values", Map.of())).body();
        program.pass("P2D");
        program.pass("P4D");
        complete("after_sales", "delivery-online-feedback", Map.of("satisfaction", 2, "agreeCase", false));
        complete("after_sales", "delivery-online-feedback", complaint);
    }

    private void paid(String order) {
        program.manager().post("/api/messages/MSG_ORDER_PAID", Map.of("businessKey", campaign.id() + "/g1/" + order,
                "values", Map.of("orderNo", order, "memberId", "m1", "sku", "SKU-1", "qty", 2))).body();
    }

    private void ship() {
        complete("logistics", "delivery-online", Map.of("stockOk", true));
        complete("logistics", "delivery-online", shipped());
    }

    private static Map<String, Object> shipped() {
        return Map.of("carrier", "顺丰", "trackingNo", "SF-1", "shippedAt", SHIPPED_AT);
    }

    private void complete(String role, String process, Map<String, Object> values) {
        var task = campaign.tasks(role, process).get(0).path("id").asString();
        program.as(role).post("/api/tasks/" + task + "/complete", Map.of("values", values)).body();
    }

    private double kpi(String key) {
        return program.manager().get(campaign.path("kpis")).body().path("kpis").path(key).asDouble(-1);
    }
}
