package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

class StoreCardProgrammeProcessTest extends PlaybookOnTheEngine {

    private static final String CARD = "store-card-programme";
    private static final String REWORK = "userTask_sc01r_reworkCard";
    private static final String FINANCE = "userTask_sc04_approveFinance";
    private static final String LEGAL = "userTask_sc04l_approveLegal";
    private static final String STORE = "userTask_sc05_approveForStore";
    private static final String VISITS = "userTask_sc09a_listVisits";
    private static final String REBATES = "userTask_sc09b_approveRebates";

    @Test
    void sellsACardAndPaysTheRebatesAtTheEndOfTheYear() {
        var programme = started("new", "annual-rebate", 1000);
        crew.answering(VISITS, "cards", List.of(
                        Map.of("cardNo", "k1", "visits", 24, "fee", 1000), Map.of("cardNo", "k2", "visits", 12, "fee", 1000)),
                "months", 12, "unusedBalance", 300).play(programme);

        assertThat(story.ending(programme)).contains("endEvent_sc10_programmeDone");
        assertThat(story.passed()).contains("sc06", "sc07", "sc08", "sc09t", "sc09b").doesNotContain("sc01r");
        assertThat(recorded).containsEntry("cardLiabilityPlanned", 1500.0).containsEntry("visitFrequency", 1.5)
                .containsEntry("rebateRate", 50.0).containsEntry("liability", 800.0);
        assertThat(story.valuesOf("breakEvenVisits")).contains(50.0);
    }

    @Test
    void sendsBackACardThatDoesNotFitAndGivesUpAfterThreeReworks() {
        var programme = started("old", "month", 99);
        for (var round = 0; round < 3; round++) {
            driver.complete(programme, REWORK, "price", 99.0);
            driver.runAsync(programme);
        }

        assertThat(story.ending(programme)).contains("endEvent_sc02x_noCardFits");
        assertThat(story.times("sc01r")).isEqualTo(3);
        assertThat(story.passed()).doesNotContain("sc03");
    }

    @Test
    void refusesAPriceAboveTheLimitOfAnUnnamedCard() {
        var programme = started("old", "stored-value", 1001);
        assertThat(driver.openElements(programme)).containsExactly(REWORK);
        driver.complete(programme, REWORK, "named", true);
        driver.runAsync(programme);

        assertThat(driver.openElements(programme)).containsExactlyInAnyOrder(FINANCE, LEGAL);
    }

    @Test
    void refusesAPriceAboveTheLimitOfANamedCard() {
        var programme = driver.start(CARD, "spring", card("old", "stored-value", 5001, true));

        assertThat(driver.openElements(programme)).containsExactly(REWORK);
    }

    @Test
    void letsNoInvestmentCardThroughWithoutALegalOpinion() {
        var programme = started("old", "investment", 1000);
        judge(programme, "approve", "approve");
        assertThat(driver.openElements(programme)).containsExactly(REWORK);
        driver.complete(programme, REWORK);
        driver.runAsync(programme);
        driver.complete(programme, FINANCE, "scFinDecision", "approve");
        driver.complete(programme, LEGAL, "scLawDecision", "approve", "legalOpinion", "https://example.org/o");
        driver.runAsync(programme);

        assertThat(driver.openElements(programme)).containsExactly(STORE);
    }

    @Test
    void reworksWhatFinanceOrTheStoreSendsBack() {
        var programme = started("old", "unlimited", 800);
        judge(programme, "revise", "approve");
        driver.complete(programme, REWORK);
        driver.runAsync(programme);
        judge(programme, "approve", "approve");
        driver.complete(programme, STORE, "scStoreDecision", "revise");
        driver.runAsync(programme);

        assertThat(driver.openElements(programme)).containsExactly(REWORK);
        assertThat(story.times("sc04")).isEqualTo(2);
    }

    @Test
    void endsWhenLegalRejects() {
        var programme = started("old", "unlimited", 800);
        judge(programme, "approve", "reject");

        assertThat(story.ending(programme)).contains("endEvent_sc04x_programmeRejected");
        assertThat(story.passed()).doesNotContain("sc05");
    }

    @Test
    void endsWhenTheStoreApprovalRejects() {
        var programme = started("old", "unlimited", 800);
        judge(programme, "approve", "approve");
        driver.complete(programme, STORE, "scStoreDecision", "reject");
        driver.runAsync(programme);

        assertThat(story.ending(programme)).contains("endEvent_sc04x_programmeRejected");
        assertThat(story.passed()).doesNotContain("sc06");
    }

    @Test
    void paysNothingBackWhenNoRebateIsDue() {
        var year = yearEnd(19);

        assertThat(story.ending(year)).contains("endEvent_sc09e_yearSettled");
        assertThat(story.passed()).doesNotContain("sc09b");
        assertThat(recorded).containsEntry("rebateRate", 0.0);
    }

    @Test
    void listsAgainWhatFinanceSendsBackAndEndsWhenItRejects() {
        var year = yearEnd(20);
        driver.complete(year, REBATES, "scRebateDecision", "revise");
        list(year, 21);
        driver.complete(year, REBATES, "scRebateDecision", "reject");
        driver.runAsync(year);

        assertThat(story.ending(year)).contains("endEvent_sc09x_rebatesRejected");
        assertThat(story.times("sc09a")).isEqualTo(2);
        assertThat(recorded).doesNotContainKey("liability");
    }

    private ProcessInstance yearEnd(int visits) {
        var year = driver.start(CARD + "-year-end", "spring", Map.of(
                "settleAt", "2030-12-31T10:00:00+08:00", "cardType", "annual-rebate", "rebateVisits", 20, "rebatePct", 50));
        driver.fireTimer(year, "event_sc09t_settlementDue");
        list(year, visits);
        return year;
    }

    private void list(ProcessInstance year, int visits) {
        driver.complete(year, VISITS, "cards", List.of(Map.of("cardNo", "k1", "visits", visits, "fee", 1000)),
                "months", 12, "unusedBalance", 300);
        driver.runAsync(year);
    }

    private void judge(ProcessInstance programme, String finance, String legal) {
        driver.complete(programme, FINANCE, "scFinDecision", finance);
        driver.complete(programme, LEGAL, "scLawDecision", legal);
        driver.runAsync(programme);
    }

    private ProcessInstance started(String stage, String type, double price) {
        var programme = driver.start(CARD, "spring", card(stage, type, price, false));
        driver.runAsync(programme);
        return programme;
    }

    static Map<String, Object> card(String stage, String type, double price, boolean named) {
        return new HashMap<>(Map.of("storeStage", stage, "cardType", type, "price", price, "named", named, "visitCost", 10.0,
                "rebateVisits", 20, "rebatePct", 50.0, "sellUntil", "2030-03-31T18:00:00+08:00",
                "settleAt", "2030-12-31T10:00:00+08:00", "validDays", 365));
    }
}
