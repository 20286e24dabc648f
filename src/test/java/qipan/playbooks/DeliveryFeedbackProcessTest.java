package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code delivery-online-feedback}: what customers say of what they received, and what is done about it. */
class DeliveryFeedbackProcessTest extends PlaybookOnTheEngine {

    private static final String COLLECT = "userTask_do08_collectFeedback";
    private static final String SOLVE = "userTask_do09_solveComplaint";
    private static final String REFUND = "userTask_do09a_approveRefund";

    private Recorded told;

    @BeforeEach
    void prepare() {
        told = Recorded.by(driver, "announce");
    }

    @ParameterizedTest(name = "may be told: {0} -> {1}")
    @CsvSource({"true, 'MSG_CASE_FOUND,MSG_CARE_START'", "false, MSG_CARE_START"})
    void handsACustomerOnToCareAndWithConsentToACaseToo(boolean agreed, String messages) {
        var feedback = answered(3, agreed);

        assertThat(story.ending(feedback)).contains("endEvent_do10e_handedOver");
        assertThat(told.texts("message")).containsExactly(messages.split(","));
        assertThat(told.texts("memberId")).containsOnly("m1");
        assertThat(story.passed()).doesNotContain("do09");
    }

    @Test
    void closesWhatIsNotAnsweredInFiveDays() {
        var feedback = start();
        driver.fireTimer(feedback, "event_do08t_noReply");

        assertThat(story.ending(feedback)).contains("endEvent_do08e_noReplyClosed");
        assertThat(told.calls()).isEmpty();
    }

    @ParameterizedTest(name = "{0} of {1} yuan: finance asked {2}")
    @CsvSource({"refund, 500, false", "refund, 500.01, true", "exchange, 900, false"})
    void asksFinanceOnlyForABigRefund(String type, double amount, boolean asked) {
        var feedback = complained(type, amount);

        assertThat(driver.openElements(feedback).contains(REFUND)).isEqualTo(asked);
        assertThat(story.ending(feedback).isEmpty()).isEqualTo(asked);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"approve", "reject"})
    void endsWithTheWordOfFinance(String decision) {
        var feedback = complained("refund", 900);
        assertThat(story.asked(feedback, REFUND)).containsExactly("finance");
        driver.complete(feedback, REFUND, "refundDecision", decision);
        driver.runAsync(feedback);

        assertThat(story.ending(feedback)).contains("endEvent_do10e_handedOver");
        assertThat(told.texts("message")).containsExactly("MSG_CARE_START");
    }

    @Test
    void solvesTheComplaintAgainWhenFinanceSendsItBack() {
        var feedback = complained("refund", 900);
        driver.complete(feedback, REFUND, "refundDecision", "revise");

        assertThat(driver.openElements(feedback)).containsExactly(SOLVE);
    }

    private ProcessInstance complained(String type, double amount) {
        var feedback = answered(2, false);
        driver.complete(feedback, SOLVE, "type", type, "result", "已联系客户", "amount", amount);
        driver.runAsync(feedback);
        return feedback;
    }

    private ProcessInstance answered(int satisfaction, boolean agreed) {
        var feedback = start();
        driver.complete(feedback, COLLECT, "satisfaction", satisfaction, "agreeCase", agreed);
        driver.runAsync(feedback);
        return feedback;
    }

    private ProcessInstance start() {
        return driver.start("delivery-online-feedback", "spring//A-1", Map.of("orderNo", "A-1", "memberId", "m1"));
    }
}
