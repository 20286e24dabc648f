package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code delivery-online} and its parcel: an order is packed, sent, received and tried. */
class DeliveryProcessTest extends PlaybookOnTheEngine {

    private static final String PICK = "userTask_do02_pickOrder";
    private static final String SHORTAGE = "userTask_do02e_settleShortage";
    private static final String SHIP = "userTask_do03_shipOrder";
    private static final String TRACE = "userTask_do05t_traceParcel";
    private static final String FEEDBACK = "userTask_do08_collectFeedback";

    private Recorded messages;

    @BeforeEach
    void prepare() {
        messages = Recorded.by(driver, "messageCustomer");
    }

    @Test
    void deliversAnOrderAndAsksForFeedbackWhenTheProductWasTried() {
        var order = shipped();
        assertThat(messages.texts("text")).singleElement().asString().contains("A-1", "SF-100");
        story.tell("MSG_DELIVERED", "receiptAt", "2030-04-02T16:00:00+08:00");
        assertThat(driver.engine().getManagementService().createJobQuery().timers().singleResult().getDuedate())
                .as("guide the morning after").isEqualTo(Instant.parse("2030-04-03T02:00:00Z"));
        tried(order);

        assertThat(messages.texts("memberId")).containsExactly("m1", "m1");
        assertThat(story.passed()).contains("do07e").doesNotContain("do05t");
        assertThat(story.asked(order, FEEDBACK)).containsExactly("after_sales");
        driver.complete(order, FEEDBACK, "satisfaction", 5);
        driver.runAsync(order);
        assertThat(story.ending(order)).contains("endEvent_do11e_delivered");
        assertThat(driver.delegates().calls()).containsOnlyOnce("countDelivery").doesNotContain("instructShop");
    }

    @Test
    void reportsAnOrderThatIsNotSentInTwoDaysAndStillAwaitsIt() {
        var reported = Recorded.by(driver, "reportIncident");
        var order = ordered();
        driver.complete(order, PICK, "stockOk", true);
        driver.fireTimer(order, "event_do03t_shippingLate");

        assertThat(story.passed()).contains("do03e");
        assertThat(reported.texts("category")).containsExactly("logistics-delay");
        assertThat(reported.texts("summary")).singleElement().asString().contains("A-1");
        assertThat(driver.openElements(order)).containsExactly(SHIP);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"wait", "swap"})
    void sendsLaterWhatTheCustomerWaitsForOrSwaps(String choice) {
        var order = outOfStock(choice);

        assertThat(driver.openElements(order)).containsExactly(SHIP);
        assertThat(driver.delegates().calls()).doesNotContain("instructShop");
    }

    @Test
    void refundsWhatIsOutOfStockWhenTheCustomerWants() {
        var told = Recorded.by(driver, "instructShop");
        var order = outOfStock("refund");

        assertThat(story.ending(order)).contains("endEvent_do11e_delivered");
        assertThat(told.texts("instruction")).containsExactly("refund-order");
        assertThat(told.texts("orderNo")).containsExactly("A-1");
        assertThat(story.passed()).contains("do11").doesNotContain("do03", "do04");
    }

    @Test
    void tracesAParcelThatNobodyReceivedForAWeek() {
        var order = shipped();
        driver.fireTimer(order, "event_do05d_notReceived");
        assertThat(story.asked(order, TRACE)).containsExactly("logistics");
        driver.complete(order, TRACE, "traceResult", "wait");
        assertThat(driver.openElements(order)).isEmpty();
        driver.fireTimer(order, "event_do05d_notReceived");
        driver.complete(order, TRACE, "traceResult", "delivered");
        tried(order);

        assertThat(driver.openElements(order)).containsExactly(FEEDBACK);
        assertThat(story.times("do05t")).isEqualTo(2);
    }

    private void tried(ProcessInstance order) {
        driver.fireTimer(order, "event_do06t_dayAfter");
        driver.runAsync(order);
        driver.fireTimer(order, "event_do07_tried");
    }

    private ProcessInstance shipped() {
        var order = ordered();
        driver.complete(order, PICK, "stockOk", true);
        driver.complete(order, SHIP, "carrier", "顺丰", "trackingNo", "SF-100", "shippedAt", "2030-04-01T10:00:00+08:00");
        driver.runAsync(order);
        return order;
    }

    private ProcessInstance outOfStock(String choice) {
        var order = ordered();
        driver.complete(order, PICK, "stockOk", false);
        assertThat(story.asked(order, SHORTAGE)).containsExactly("customer_service");
        driver.complete(order, SHORTAGE, "shortageChoice", choice);
        driver.runAsync(order);
        return order;
    }

    private ProcessInstance ordered() {
        return story.begin("delivery-online", "MSG_ORDER_PAID", Map.of("orderNo", "A-1", "memberId", "m1"));
    }
}
