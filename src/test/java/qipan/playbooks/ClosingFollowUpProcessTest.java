package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.Test;
import qipan.testing.ProcessDriver;

/** {@code closing-follow-up}: its lever, its chase, and what follows them. */
class ClosingFollowUpProcessTest extends PlaybookOnTheEngine {

    private static final Object[] GIFT = {"levers", List.of("extra-gift"), "endAt", "2026-03-30T20:00:00+08:00"};
    private static final Object[] LOTTERY = {"levers", List.of("lottery"), "endAt", "2026-03-30T20:00:00+08:00"};

    @Test
    void chasesWithAGiftAndSumsUp() {
        var closing = start().to("userTask_cf02_chooseLever", GIFT);

        crew.play(closing);

        assertThat(closing).hasPassed("endEvent_cf12e_closed").hasNotPassed("serviceTask_cf09_drawLottery");
        assertThat(driver.delegates().calls())
                .containsSubsequence("listNonBuyers", "listNonBuyers", "sumUpClosing", "announce");
    }

    @Test
    void lotteryAsksTheLawyersAndIsDrawn() {
        var closing = start().to("userTask_cf02_chooseLever", LOTTERY);

        crew.play(closing);

        assertThat(crew.done()).contains("userTask_cf03a_approveLottery");
        assertThat(closing).hasPassed("serviceTask_cf09_drawLottery", "endEvent_cf12e_closed");
    }

    @Test
    void lawyersSendTheLotteryBackThoughTheLeadAgreed() {
        var closing = start().to("userTask_cf02_chooseLever", LOTTERY);
        driver.complete(closing, "userTask_cf03_approveLever", "cfDecision", "approve");
        driver.complete(closing, "userTask_cf03a_approveLottery", "cfLawDecision", "revise");

        assertThat(driver.openElements(closing)).containsExactly("userTask_cf02_chooseLever");
    }

    @Test
    void rejectedLeverMeansNoChase() {
        var closing = start().to("userTask_cf02_chooseLever", GIFT);

        crew.answering("userTask_cf03_approveLever", "cfDecision", "reject").play(closing);

        assertThat(closing).hasPassed("endEvent_cf03x_notChased").hasNotPassed("callActivity_cf04_chase");
    }

    @Test
    void lotteryThatTheLawyersRejectMeansNoChaseThoughTheLeadAgreed() {
        var closing = start().to("userTask_cf02_chooseLever", LOTTERY);

        crew.answering("userTask_cf03a_approveLottery", "cfLawDecision", "reject").play(closing);

        assertThat(closing).hasPassed("endEvent_cf03x_notChased").hasNotPassed("callActivity_cf04_chase");
    }

    @Test
    void callsHighIntentMembersOnceAndNobodyElse() {
        driver.delegates().when("listNonBuyers", step -> {
            if (step.getVariableLocal("only") != null) {
                step.setVariable("callList", Spin.JSON("[{\"memberId\":\"M1\"},{\"memberId\":\"M2\"}]"));
            }
        });
        var closing = start().to("userTask_cf02_chooseLever", GIFT);

        crew.play(closing);

        assertThat(crew.done()).filteredOn("userTask_cf07_callMember"::equals).hasSize(2);
    }

    @Test
    void unpaidBalanceIsCancelledAfterAWeek() {
        var closing = start().to("userTask_cf02_chooseLever", GIFT);
        driver.complete(closing, "userTask_cf03_approveLever", "cfDecision", "approve");
        driver.runAsync(closing);
        driver.fireTimer(closing, "event_cf06_phoneDay");
        driver.complete(closing, "userTask_cf08_postInGroup", "posted", true);

        driver.fireTimer(closing, "event_cf10t_balanceOverdue");
        crew.play(closing);

        assertThat(closing).hasPassed("endEvent_cf12e_closed");
        assertThat(story.passed()).contains("cf10c", "cf10z");
        assertThat(driver.delegates().calls()).contains("instructShop");
    }

    private Start start() {
        var closing = driver.start("closing-follow-up", "C1", Map.of("saleOpenAt", new Date(), "saleCloseAt", new Date()));
        driver.fireTimer(closing, "event_cf01t_hourOver");
        driver.runAsync(closing);
        return new Start(closing, driver);
    }

    /** A closing whose non-buyers are listed. */
    private record Start(ProcessInstance closing, ProcessDriver driver) {

        ProcessInstance to(String element, Object... values) {
            driver.complete(closing, element, values);
            return closing;
        }
    }
}
