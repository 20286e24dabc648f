package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code crisis-handling-measures}: what is done about each kind of crisis, and what is said in public. */
class CrisisMeasuresProcessTest extends PlaybookOnTheEngine {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "tool-failure, ch08", "negative-question, ch09", "price-dispute, ch09", "quality-complaint, ch10", "refund-wave, ch11",
        "group-spam, ch12", "logistics-delay, ch07a", "staff-misconduct, ch07b", "data-leak, ch07c", "public-opinion, ch14"
    })
    void meetsEachCategoryInItsOwnWay(String category, String step) {
        crew.play(CrisisReport.of(driver, category, 1));

        var others = List.of("ch08", "ch09", "ch10", "ch11", "ch12", "ch07a", "ch07b", "ch07c", "ch14").stream()
                .filter(other -> !other.equals(step))
                .toList();
        assertThat(story.passed()).contains(step).doesNotContainAnyElementsOf(others);
    }

    @Test
    void stopsTheSaleWhenADefectIsDangerous() {
        crew.answering("userTask_ch10_checkQuality", "defect", "safety");
        crew.play(CrisisReport.of(driver, "quality-complaint", 12));

        assertThat(story.passed()).contains("ch10s", "ch10y").doesNotContain("ch10z");
    }

    @Test
    void refundsADifferenceOnlyWhenFinanceAgrees() {
        crew.answering("userTask_ch09_answerQuestion", "priceHigher", true, "refundDiff", 300)
                .answering("userTask_ch09r_approveDifference", "differenceDecision", "revise")
                .answering("userTask_ch09r_approveDifference", "differenceDecision", "approve");
        crew.play(CrisisReport.of(driver, "price-dispute", 1));

        assertThat(story.times("ch09")).isEqualTo(2);
        assertThat(driver.delegates().calls()).contains("instructShop");
    }

    @Test
    void refundsNothingWhenFinanceRejects() {
        crew.answering("userTask_ch09_answerQuestion", "priceHigher", true)
                .answering("userTask_ch09r_approveDifference", "differenceDecision", "reject");
        crew.play(CrisisReport.of(driver, "price-dispute", 1));

        assertThat(story.passed()).contains("ch09x");
        assertThat(driver.delegates().calls()).doesNotContain("instructShop");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"approve, ch11y", "reject, ch11x"})
    void asksTheSponsorForRefundsAboveTheLimit(String decision, String end) {
        crew.answering("userTask_ch11_settleRefunds", "refundTotal", 20_000.01)
                .answering("userTask_ch11a_approveRefunds", "refundsDecision", decision);
        crew.play(CrisisReport.of(driver, "refund-wave", 1));

        assertThat(story.passed()).contains("ch11a", end);
    }

    @Test
    void rewritesAStatementThatOneCosignerSendsBack() {
        crew.answering("userTask_ch15a_approveStatementLaw", "statementLawDecision", "revise")
                .answering("userTask_ch15a_approveStatementLaw", "statementLawDecision", "approve");
        crew.play(CrisisReport.of(driver, "data-leak", 1));

        assertThat(story.times("ch13")).isEqualTo(2);
        assertThat(story.passed()).contains("ch16");
    }

    @Test
    void publishesNothingWhenACosignerRejects() {
        crew.answering("userTask_ch15b_approveStatement", "statementDecision", "reject");
        crew.play(CrisisReport.of(driver, "data-leak", 1));

        assertThat(story.passed()).contains("ch15x").doesNotContain("ch16");
    }

    @Test
    void watchesOpinionUntilItCalmsDown() {
        crew.answering("userTask_ch14_monitorOpinion", "trend", "up").answering("userTask_ch14_monitorOpinion", "trend", "down");
        crew.play(CrisisReport.of(driver, "public-opinion", 1));

        assertThat(story.times("ch14")).isEqualTo(2);
    }
}
