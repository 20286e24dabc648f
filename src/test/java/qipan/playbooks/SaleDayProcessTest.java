package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A sale day from its preparation to the reconciled orders, whatever ends it. */
class SaleDayProcessTest extends PlaybookOnTheEngine {

    private SaleDay day;

    @BeforeEach
    void prepare() {
        day = new SaleDay(driver);
    }

    @Test
    void closesOnTimeThoughNobodySendsAnything() {
        var sale = day.open();

        driver.fireTimer(sale, "event_sd13_saleCloses");
        day.reconcile(sale, 10, 990);

        assertThat(story.ending(sale)).contains("endEvent_sd17_saleDone");
        assertThat(story.passed()).contains("sd14", "sd16").doesNotContain("sd14o", "sd14p", "sd16e");
        assertThat(driver.delegates().calls()).containsSubsequence("setPrice", "raiseAndLock", "recordKpi", "announce");
        assertThat(driver.openElements(sale)).isEmpty();
    }

    @Test
    void closesEarlyWhenStockIsOut() {
        var sale = day.open();

        story.tell("SIG_STOCK_OUT");
        day.reconcile(sale, 10, 990);

        assertThat(story.passed()).contains("sd14o", "sd17").doesNotContain("sd14");
    }

    @Test
    void closesWhenACrisisStopsTheSale() {
        var sale = day.open();

        story.tell("SIG_SALE_STOP");
        day.reconcile(sale, 10, 990);

        assertThat(story.passed()).contains("sd14p", "sd17").doesNotContain("sd14");
    }

    @Test
    void takesBackWhatNobodyDidBeforeItClosed() {
        var sale = day.open();
        driver.fireTimer(sale, "event_sd09t_halfHourPassed");
        driver.fireTimer(sale, "event_sd12t_countDue");
        assertThat(driver.openElements(sale)).contains("userTask_sd09_showWitness", "userTask_sd12_countDown");

        driver.fireTimer(sale, "event_sd13_saleCloses");
        driver.runAsync(sale);

        assertThat(driver.openElements(sale)).containsExactly("userTask_sd16_reconcileOrders");
    }

    @Test
    void sellsInTheGroupAsItsStartFormSays() {
        var asked = Recorded.by(driver, "loadTaggedMembers");
        var values = new HashMap<>(SaleDay.SALE);
        values.putAll(Map.of("privateChatRatio", "all-members", "dealTools", "group-buy", "groupBuyHours", 10));
        day.open(values);

        assertThat(asked.texts("ratio")).containsExactly("all-members");
        assertThat(day.due("event_sd11t_twoHoursLeft")).isEqualTo("2030-12-11T20:00:00Z");
    }

    @Test
    void reportsAToolFailureAndChecksAgainBeforeItOpens() {
        var sale = driver.start("sale-day", "spring/G001", SaleDay.SALE);
        driver.complete(sale, "userTask_sd01_checkReadiness", "checkResult", "problem", "problemNote", "下单链接打不开,支付失败");
        driver.runAsync(sale);

        assertThat(driver.delegates().calls()).contains("reportIncident");
        assertThat(driver.openElements(sale)).containsExactly("userTask_sd01_checkReadiness");
    }

    @Test
    void sendsThreeNoticesBeforeItOpens() {
        day.open();

        assertThat(driver.delegates().calls().stream().filter("notifyRole"::equals)).hasSize(3);
    }

    @Test
    void resolvesADifferenceBeforeItIsDone() {
        var sale = day.open();
        driver.fireTimer(sale, "event_sd13_saleCloses");
        driver.runAsync(sale);
        driver.complete(sale, "userTask_sd16_reconcileOrders", "paidOrders", 9, "deposits", 9, "gmv", 900, "diff", "少一单");
        driver.complete(sale, "userTask_sd16e_resolveDifference", "diffResult", "补录一单", "paidOrders", 10, "gmv", 1000);
        driver.runAsync(sale);

        assertThat(story.ending(sale)).isPresent();
        assertThat(story.numbersOf("orders")).endsWith(10L);
    }

    @Test
    void reportsAPriceDisputeFromTheGroup() {
        var sale = day.open();
        driver.fireTimer(sale, "event_sd10t_pulseDue");
        driver.complete(sale, "userTask_sd10_answerGroup", "question", "别家更便宜?", "complaint", "price-dispute");
        driver.runAsync(sale);

        assertThat(story.passed()).contains("sd10r");
        assertThat(driver.delegates().calls()).contains("checkWords", "reportIncident");
    }

    @Test
    void refundsGroupsThatDidNotForm() {
        var variables = new HashMap<>(SaleDay.SALE);
        variables.put("dealTools", "group-buy,deposit");
        var sale = day.open(variables);
        driver.fireTimer(sale, "event_sd11t_twoHoursLeft");
        driver.fireTimer(sale, "event_sd11b_groupBuyOver");

        assertThat(story.passed()).contains("sd11r", "sd11e");
    }
}
