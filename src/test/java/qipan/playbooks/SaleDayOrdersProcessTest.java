package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.testing.StandInFunctions;

/** Orders that come in while a sale is open: paid, unpaid, over the limit, from people of our own. */
class SaleDayOrdersProcessTest extends PlaybookOnTheEngine {

    @Autowired
    StandInFunctions.Parameters parameters;

    private SaleDay day;

    @BeforeEach
    void prepare() {
        day = new SaleDay(driver);
    }

    @Test
    void tellsTheChatOfAMemberWhoPaid() {
        var sale = day.open();
        story.tell("MSG_ORDER_PLACED", "orderNo", "A1", "memberId", "m1", "payStatus", "paid", "qty", 1, "price", 99);
        driver.runAsync(sale);

        assertThat(story.passed()).contains("sd07a", "sd07m").doesNotContain("sd07n");
        assertThat(driver.delegates().calls()).contains("takeOrder");
    }

    @Test
    void remindsOfAnUnpaidOrderThenReleasesTheStock() {
        var sale = day.open();
        story.tell("MSG_ORDER_PLACED", "orderNo", "A1", "memberId", "m1", "payStatus", "unpaid", "qty", 1, "price", 99);
        driver.fireTimer(sale, "event_sd07t_halfHourUnpaid");
        driver.fireTimer(sale, "event_sd07u_hourUnpaid");

        assertThat(story.passed()).containsSubsequence("sd07n", "sd07r", "sd07y").doesNotContain("sd07m");
        assertThat(driver.delegates().calls()).contains("instructShop");
    }

    @Test
    void releasesTheStockAsSoonAsTheCampaignSays() {
        parameters.values.put("unpaidReleaseMinutes", 10);
        var sale = day.open();
        var placed = driver.clock().instant();
        story.tell("MSG_ORDER_PLACED", "orderNo", "A1", "memberId", "m1", "payStatus", "unpaid", "qty", 1, "price", 99);

        assertThat(day.due("event_sd07t_halfHourUnpaid")).isBetween(placed.plusSeconds(300), placed.plusSeconds(360));
        driver.fireTimer(sale, "event_sd07t_halfHourUnpaid");
        assertThat(story.passed()).contains("sd07n").doesNotContain("sd07r");
    }

    @Test
    void acceptsAPaymentAfterTheReminder() {
        var sale = day.open();
        story.tell("MSG_ORDER_PLACED", "orderNo", "A1", "memberId", "m1", "payStatus", "unpaid", "qty", 1, "price", 99);
        driver.fireTimer(sale, "event_sd07t_halfHourUnpaid");
        story.tell("MSG_ORDER_PAID");

        assertThat(story.passed()).contains("sd07n", "sd07m").doesNotContain("sd07r");
    }

    @Test
    void takesNoOrderOverTheLimit() {
        driver.delegates().when("takeOrder", step -> step.setVariable("withinLimit", false));
        day.open();
        story.tell("MSG_ORDER_PLACED", "orderNo", "A1", "memberId", "m1", "payStatus", "paid", "qty", 9, "price", 99);

        assertThat(story.passed()).contains("sd07x").doesNotContain("sd07m");
    }

    @Test
    void takesNoOrderFromAnAtmosphereAccount() {
        driver.delegates().when("takeOrder", step -> step.setVariable("ownAccount", true));
        day.open();
        story.tell("MSG_ORDER_PLACED", "orderNo", "A1", "memberId", "host", "payStatus", "paid", "qty", 1, "price", 99);

        assertThat(story.passed()).contains("sd07o").doesNotContain("sd07m", "sd07x");
    }
}
