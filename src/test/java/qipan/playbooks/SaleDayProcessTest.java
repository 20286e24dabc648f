package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.shared.Zones;
import qipan.testing.EngineTest;
import qipan.testing.ProcessDriver;
import qipan.testing.StandInFunctions;

@EngineTest
class SaleDayProcessTest {

    private static final Map<String, Object> SALE = Map.of("groupId", "G001", "membersNow", 100,
            "saleOpenAt", "2030-12-11T20:00:00", "saleCloseAt", "2030-12-12T20:00:00");

    @Autowired
    ProcessDriver driver;

    @Autowired
    StandInFunctions.Kpis kpis;

    @Autowired
    StandInFunctions.Parameters parameters;

    private Story story;

    @BeforeEach
    void reset() {
        driver.reset();
        kpis.told.clear();
        story = new Story(driver);
    }

    @AfterEach
    void forgetTheCampaign() {
        parameters.values.clear();
    }

    @Test
    void closesOnTimeThoughNobodySendsAnything() {
        var sale = open();

        driver.fireTimer(sale, "event_sd13_saleCloses");
        reconcile(sale);

        assertThat(story.ending(sale)).contains("endEvent_sd17_saleDone");
        assertThat(story.passed()).contains("sd14", "sd16").doesNotContain("sd14o", "sd14p", "sd16e");
        assertThat(driver.delegates().calls()).containsSubsequence("setPrice", "raiseAndLock", "recordKpi", "announce");
        assertThat(driver.openElements(sale)).isEmpty();
    }

    @Test
    void closesEarlyWhenStockIsOut() {
        var sale = open();

        story.tell("SIG_STOCK_OUT");
        reconcile(sale);

        assertThat(story.passed()).contains("sd14o", "sd17").doesNotContain("sd14");
    }

    @Test
    void closesWhenACrisisStopsTheSale() {
        var sale = open();

        story.tell("SIG_SALE_STOP");
        reconcile(sale);

        assertThat(story.passed()).contains("sd14p", "sd17").doesNotContain("sd14");
    }

    @Test
    void reportsAToolFailureAndChecksAgainBeforeItOpens() {
        var sale = driver.start("sale-day", "spring/G001", SALE);
        driver.complete(sale, "userTask_sd01_checkReadiness", "checkResult", "problem", "problemNote", "下单链接打不开,支付失败");
        driver.runAsync(sale);

        assertThat(driver.delegates().calls()).contains("reportIncident");
        assertThat(driver.openElements(sale)).containsExactly("userTask_sd01_checkReadiness");
    }

    @Test
    void sendsThreeNoticesBeforeItOpens() {
        open();

        assertThat(driver.delegates().calls().stream().filter("notifyRole"::equals)).hasSize(3);
    }

    @Test
    void resolvesADifferenceBeforeItIsDone() {
        var sale = open();
        driver.fireTimer(sale, "event_sd13_saleCloses");
        driver.runAsync(sale);
        driver.complete(sale, "userTask_sd16_reconcileOrders", "paidOrders", 9, "deposits", 9, "gmv", 900, "diff", "少一单");
        driver.complete(sale, "userTask_sd16e_resolveDifference", "diffResult", "补录一单", "paidOrders", 10, "gmv", 1000);
        driver.runAsync(sale);

        assertThat(story.ending(sale)).isPresent();
        assertThat(story.numbersOf("orders")).endsWith(10L);
    }

    @Test
    void countsItsOwnFiguresWhateverTheGroupSoldBefore() {
        keepLedger();
        reconcileAtClosing(open(), 10, 990);
        kpis.told.replaceAll(row -> row.earlier(Duration.ofDays(7)));
        var second = open();
        story.tell("MSG_ORDER_PLACED", "orderNo", "B1", "memberId", "m1", "payStatus", "paid", "qty", 1, "price", 99);
        reconcileAtClosing(second, 4, 396);

        assertThat(kpis.told).extracting(StandInFunctions.Kpis.Told::metric, StandInFunctions.Kpis.Told::value)
                .contains(tuple("orders", 10d), tuple("orders", 3d), tuple("gmv", 990d), tuple("gmv", 297d));
        assertThat(kpis.value("orders")).isEqualTo(14);
        assertThat(kpis.value("gmv")).isEqualTo(1386);
    }

    @Test
    void aFlashSaleCountsItsOrdersPerEntrantAndItsSalesPerOpenHour() {
        keepLedger();
        var sale = open(openedTwoHoursAgo("flash"));
        story.tell("MSG_ORDER_PLACED", "orderNo", "B1", "memberId", "m1", "payStatus", "paid", "qty", 1, "price", 99);
        reconcileAtClosing(sale, 5, 500);

        assertThat(lastTold("chainCount")).as("as the chain stood, before finance corrects it").isEqualTo(1);
        assertThat(lastTold("conversion6h")).as("5 orders of 100 entrants").isEqualTo(5);
        assertThat(lastTold("gmvPerHour")).as("500 yuan in 2 hours").isCloseTo(250, Offset.offset(5d));
    }

    @Test
    void aSaleOfADayTellsNothingOfSixHours() {
        keepLedger();
        reconcileAtClosing(open(openedTwoHoursAgo("default")), 5, 500);

        assertThat(kpis.told).extracting(StandInFunctions.Kpis.Told::metric)
                .contains("conversion", "gmvPerHour").doesNotContain("conversion6h");
    }

    @Test
    void climbsToTheNextPriceWhenTimeOrQuotaIsUp() {
        var sale = open();
        driver.fireTimer(sale, "event_sd06t_stepEnds");
        driver.runAsync(sale);
        story.tell("SIG_QUOTA_REACHED");
        driver.runAsync(sale);

        assertThat(story.numbersOf("stepNo").stream().distinct()).containsExactly(1L, 2L, 3L);
        assertThat(story.passed()).contains("sd06y");
        assertThat(story.numbersOf("toMinutes")).containsExactly(60L, 240L, 720L);
    }

    @Test
    void prefersTheLadderOfTheOffer() {
        var ladder = List.of(Map.of("stepNo", 1, "fromOffsetMin", 0, "price", 99, "quota", 10, "label", "抢先"),
                Map.of("stepNo", 2, "fromOffsetMin", 45, "price", 129, "quota", 0, "label", "收官"));
        var variables = new HashMap<>(SALE);
        variables.put("priceLadder", ladder);
        open(variables);

        assertThat(story.numbersOf("toMinutes")).containsExactly(45L);
        assertThat(story.valuesOf("stepLabel")).containsExactly("抢先");
    }

    @Test
    void tellsTheChatOfAMemberWhoPaid() {
        var sale = open();
        story.tell("MSG_ORDER_PLACED", "orderNo", "A1", "memberId", "m1", "payStatus", "paid", "qty", 1, "price", 99);
        driver.runAsync(sale);

        assertThat(story.passed()).contains("sd07a", "sd07m").doesNotContain("sd07n");
        assertThat(driver.delegates().calls()).contains("takeOrder");
    }

    @Test
    void remindsOfAnUnpaidOrderThenReleasesTheStock() {
        var sale = open();
        story.tell("MSG_ORDER_PLACED", "orderNo", "A1", "memberId", "m1", "payStatus", "unpaid", "qty", 1, "price", 99);
        driver.fireTimer(sale, "event_sd07t_halfHourUnpaid");
        driver.fireTimer(sale, "event_sd07u_hourUnpaid");

        assertThat(story.passed()).containsSubsequence("sd07n", "sd07r", "sd07y").doesNotContain("sd07m");
        assertThat(driver.delegates().calls()).contains("instructShop");
    }

    @Test
    void releasesTheStockAsSoonAsTheCampaignSays() {
        parameters.values.put("unpaidReleaseMinutes", 10);
        var sale = open();
        var placed = driver.clock().instant();
        story.tell("MSG_ORDER_PLACED", "orderNo", "A1", "memberId", "m1", "payStatus", "unpaid", "qty", 1, "price", 99);

        assertThat(dueOf("event_sd07t_halfHourUnpaid")).isBetween(placed.plusSeconds(300), placed.plusSeconds(360));
        driver.fireTimer(sale, "event_sd07t_halfHourUnpaid");
        assertThat(story.passed()).contains("sd07n").doesNotContain("sd07r");
    }

    private Instant dueOf(String timer) {
        return driver.engine().getManagementService().createJobQuery().activityId(timer).singleResult().getDuedate().toInstant();
    }

    @Test
    void acceptsAPaymentAfterTheReminder() {
        var sale = open();
        story.tell("MSG_ORDER_PLACED", "orderNo", "A1", "memberId", "m1", "payStatus", "unpaid", "qty", 1, "price", 99);
        driver.fireTimer(sale, "event_sd07t_halfHourUnpaid");
        story.tell("MSG_ORDER_PAID");

        assertThat(story.passed()).contains("sd07n", "sd07m").doesNotContain("sd07r");
    }

    @Test
    void takesNoOrderOverTheLimit() {
        driver.delegates().when("takeOrder", step -> step.setVariable("withinLimit", false));
        open();
        story.tell("MSG_ORDER_PLACED", "orderNo", "A1", "memberId", "m1", "payStatus", "paid", "qty", 9, "price", 99);

        assertThat(story.passed()).contains("sd07x").doesNotContain("sd07m");
    }

    @Test
    void takesNoOrderFromAnAtmosphereAccount() {
        driver.delegates().when("takeOrder", step -> step.setVariable("ownAccount", true));
        open();
        story.tell("MSG_ORDER_PLACED", "orderNo", "A1", "memberId", "host", "payStatus", "paid", "qty", 1, "price", 99);

        assertThat(story.passed()).contains("sd07o").doesNotContain("sd07m", "sd07x");
    }

    @Test
    void showsOnlyOrdersThatCameIn() {
        keepLedger();
        var sale = driver.start("sale-day", "spring/G001", SALE);
        driver.complete(sale, "userTask_sd01_checkReadiness", "checkResult", "ready");
        driver.fireTimer(sale, "event_sd02t_noticeDue");
        driver.fireTimer(sale, "event_sd02t_noticeDue");
        driver.fireTimer(sale, "event_sd02t_noticeDue");
        story.tell("MSG_ORDER_PLACED", "orderNo", "A1", "memberId", "m1", "payStatus", "paid", "qty", 1, "price", 99);
        driver.fireTimer(sale, "event_sd03_saleOpens");

        assertThat(story.numbersOf("firstRealOrders")).containsExactly(1L);
    }

    @Test
    void reportsAPriceDisputeFromTheGroup() {
        var sale = open();
        driver.fireTimer(sale, "event_sd10t_pulseDue");
        driver.complete(sale, "userTask_sd10_answerGroup", "question", "别家更便宜?", "complaint", "price-dispute");
        driver.runAsync(sale);

        assertThat(story.passed()).contains("sd10r");
        assertThat(driver.delegates().calls()).contains("checkWords", "reportIncident");
    }

    @Test
    void refundsGroupsThatDidNotForm() {
        var variables = new HashMap<>(SALE);
        variables.put("dealTools", "group-buy,deposit");
        var sale = open(variables);
        driver.fireTimer(sale, "event_sd11t_twoHoursLeft");
        driver.fireTimer(sale, "event_sd11b_groupBuyOver");

        assertThat(story.passed()).contains("sd11r", "sd11e");
    }

    private Map<String, Object> openedTwoHoursAgo(String ladder) {
        var variables = new HashMap<>(SALE);
        variables.put("ladderKind", ladder);
        variables.put("saleOpenAt", driver.clock().instant().minus(Duration.ofHours(2)).atZone(Zones.SHANGHAI).toLocalDateTime().toString());
        return variables;
    }

    private double lastTold(String metric) {
        return kpis.told.stream()
                .filter(row -> row.metric().equals(metric))
                .mapToDouble(StandInFunctions.Kpis.Told::value)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private ProcessInstance open() {
        return open(SALE);
    }

    private ProcessInstance open(Map<String, Object> variables) {
        var sale = driver.start("sale-day", "spring/G001", variables);
        for (var notice = 0; notice < 3; notice++) {
            driver.fireTimer(sale, "event_sd02t_noticeDue");
        }
        driver.complete(sale, "userTask_sd01_checkReadiness", "checkResult", "ready");
        driver.fireTimer(sale, "event_sd03_saleOpens");
        driver.complete(sale, "userTask_sd04_startChain", "chainTitle", "春季首发", "firstRealOrders", 2);
        driver.runAsync(sale);
        return sale;
    }

    /** As in the real program: orders of the chain count when they come in, results when they are recorded. */
    private void keepLedger() {
        driver.delegates().when("takeOrder", step -> {
            tell("orders", 1);
            tell("gmv", 99);
        });
        driver.delegates().when("recordKpi", step -> step.getVariablesLocal().forEach((metric, value) -> {
            if (value instanceof Number number) {
                tell(metric, number.doubleValue());
            }
        }));
    }

    private void tell(String metric, double value) {
        kpis.told.add(new StandInFunctions.Kpis.Told(metric, value, driver.clock().instant()));
    }

    private void reconcileAtClosing(ProcessInstance sale, int orders, int gmv) {
        driver.fireTimer(sale, "event_sd13_saleCloses");
        driver.runAsync(sale);
        driver.complete(sale, "userTask_sd16_reconcileOrders", "paidOrders", orders, "deposits", 0, "gmv", gmv);
        driver.runAsync(sale);
    }

    private void reconcile(ProcessInstance sale) {
        driver.runAsync(sale);
        driver.complete(sale, "userTask_sd16_reconcileOrders", "paidOrders", 10, "deposits", 9, "gmv", 990);
        driver.runAsync(sale);
    }
}
