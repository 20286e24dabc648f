package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static qipan.playbooks.LaunchAnswers.BRIEF;
import static qipan.playbooks.LaunchAnswers.prepare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.testing.StandInFunctions;

/** The stages of {@code launch-campaign}, each by itself where it may end otherwise than planned. */
class LaunchStagesProcessTest extends PlaybookOnTheEngine {

    private static final String READY = "userTask_lc11_approveReadiness";
    private static final String TEST_PLAN = "userTask_ab03_approveTest";

    @Autowired
    StandInFunctions.Groups groups;

    @BeforeEach
    void answer() {
        prepare(crew);
        driver.delegates().when("startGroups", step -> step.setVariable("groupRunStartDate", "2026-03-20"));
    }

    @AfterEach
    void oneGroupAgain() {
        groups.count = 1;
    }

    @ParameterizedTest(name = "{0} of 10 groups")
    @CsvSource({"7, 建群进度不足八成:7 / 10", "8, "})
    void tellsTheLeadOnDayTenWhenGroupsAreShort(int built, String text) {
        var told = Recorded.by(driver, "notifyRole");
        groups.count = 0;
        var preparation = before("launch-campaign-preparation-groups", "gateway_lc09g_groupsExist", "plannedGroupCount", 10L);
        groups.count = built;
        driver.fireTimer(preparation, "event_lc09t_buildingLate");
        driver.runAsync(preparation);

        assertThat(preparation).hasPassed("endEvent_lc09e_shortfallChecked").isNotEnded();
        assertThat(told.texts("text")).isEqualTo(text == null ? List.of() : List.of(text));
        assertThat(told.texts("role")).isEqualTo(text == null ? List.of() : List.of("project_lead"));
        assertThat(driver.openElements(preparation)).as("building goes on").isNotEmpty();
    }

    @Test
    void looksForTheShortfallOnTheEveningOfDayTen() {
        groups.count = 0;
        before("launch-campaign-preparation-groups", "gateway_lc09g_groupsExist");

        assertThat(driver.engine().getManagementService().createJobQuery().timers().list())
                .anySatisfy(timer -> assertThat(timer.getDuedate()).isEqualTo("2026-03-12T10:00:00Z"));
    }

    @Test
    void rejectingReadinessStopsThePreparationBeforeAnyScale() {
        crew.answering(READY, "readyDecision", "reject");
        var launch = driver.start("launch-campaign", "C1", BRIEF);
        crew.play(launch);

        assertThat(launch).isEnded().hasPassed("endEvent_lc03x_preparationStopped").hasNotPassed("callActivity_lc12_decideScale");
        assertThat(story.passed()).contains("lc11x").doesNotContain("lc11d");
    }

    @Test
    void asksTheSponsorWhetherAllIsReady() {
        var readiness = driver.start("launch-campaign-readiness", "C1", BRIEF);
        assertThat(Asked.at(driver, readiness, READY)).isEqualTo(Asked.of("executive_sponsor", "PT8H"));
        driver.complete(readiness, READY, "readyDecision", "approve");

        assertThat(readiness).isEnded().hasPassed("endEvent_lc11d_ready");
    }

    @Test
    void tellsTheLeadOfATestThatTakesThreeWeeksAndLetsItGoOn() {
        var told = Recorded.by(driver, "notifyRole");
        var scaleOut = testing();
        driver.fireTimer(scaleOut, "event_lc14t_testOverdue");
        driver.runAsync(scaleOut);

        assertThat(story.passed()).contains("lc14e").doesNotContain("lc15");
        assertThat(told.texts("role")).containsExactly("project_lead");
        assertThat(driver.openElements(scaleOut)).containsExactly(TEST_PLAN);
    }

    @Test
    void crisisInTheTestGroupsStopsTheTestAndNothingIsScaled() {
        var scaleOut = testing();
        story.tell("SIG_CRISIS_P1");
        driver.runAsync(scaleOut);

        assertThat(scaleOut).isEnded().hasPassed("endEvent_lc15s_testStopped").hasNotPassed("userTask_lc16_approveScaleOut");
    }

    @Test
    void testPlanThatIsRejectedStopsTheScaleOut() {
        var scaleOut = testing();
        driver.complete(scaleOut, TEST_PLAN, "abDecision", "reject");

        assertThat(scaleOut).isEnded().hasPassed("endEvent_lc15s_testStopped");
    }

    /** What approvals and tests count has one name in the catalogue; a plan sent back twice is still one test. */
    @Test
    void testsOnceMoreWhenNothingWasDecidedHoweverOftenThePlanWasSentBack() {
        driver.delegates().when("compareArms", step -> step.setVariables(Map.of(
                "armGroups", 5, "p1Incidents", 0, "refundDelta", 0d, "pValue", 0.9, "liftPct", 1d)));
        crew.answering(TEST_PLAN, "abDecision", "revise", "abRound", 1L).answering(TEST_PLAN, "abDecision", "revise", "abRound", 2L)
                .answering(TEST_PLAN, "abDecision", "approve");
        var scaleOut = testing();
        crew.play(scaleOut);

        assertThat(scaleOut).isEnded().hasPassed("endEvent_lc15s_testStopped");
        assertThat(story.valuesOf("abVerdict")).contains("inconclusive").doesNotContain("winner");
        assertThat(driver.delegates().calls()).filteredOn("compareArms"::equals).hasSize(2);
    }

    @Test
    void stoppedTestEndsTheCampaignBeforeItsWaves() {
        groups.count = 20;
        crew.answering(TEST_PLAN, "abDecision", "reject");
        var launch = before("launch-campaign", "callActivity_lc12_decideScale");
        crew.play(launch);

        assertThat(launch).isEnded().hasPassed("endEvent_lc15x_stoppedAfterTest").hasNotPassed("callActivity_lc18_runWaves");
    }

    @Test
    void smallCampaignScalesWithoutATest() {
        groups.count = 19;
        var scaleOut = driver.start("launch-campaign-scale-out", "C1", BRIEF);

        assertThat(scaleOut).isEnded().hasPassed("endEvent_lc16e_decided").hasNotPassed("callActivity_lc14_runAbTest");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"online, online", "store, store", "both, 'online,store'"})
    void closingIsDeliveredWhenDeliverySaysSo(String fulfilment, String modes) {
        var opened = Recorded.by(driver, "openDelivery");
        var closing = before("launch-campaign-closing", "gateway_lc21_online", "fulfilmentMode", fulfilment);
        driver.runAsync(closing);
        assertThat(closing).isNotEnded();
        story.tell("MSG_DELIVERY_CLOSED");

        assertThat(closing).isEnded().hasPassed("endEvent_lc24e_delivered").hasNotPassed("userTask_lc24t_settleOpenOrders");
        assertThat(String.join(",", opened.texts("mode"))).isEqualTo(modes);
    }

    @Test
    void closingAsksAfterSalesAboutOrdersStillOpenAfterAMonth() {
        var closing = before("launch-campaign-closing", "gateway_lc21_online");
        driver.runAsync(closing);
        driver.fireTimer(closing, "event_lc24d_deliveryDeadline");
        assertThat(Asked.at(driver, closing, "userTask_lc24t_settleOpenOrders").roles()).containsExactly("after_sales");
        driver.complete(closing, "userTask_lc24t_settleOpenOrders");

        assertThat(closing).isEnded().hasPassed("endEvent_lc24x_settled").hasNotPassed("endEvent_lc24e_delivered");
    }

    /** A scale-out of so many groups that a test comes first, its plan written and not yet approved. */
    private ProcessInstance testing() {
        groups.count = 20;
        var scaleOut = driver.start("launch-campaign-scale-out", "C1", BRIEF);
        crew.playTo(scaleOut, TEST_PLAN);
        return scaleOut;
    }

    private ProcessInstance before(String process, String element, Object... more) {
        var values = new HashMap<String, Object>(BRIEF);
        values.putAll(Map.of("saleOpenAt", "2030-12-11T20:00:00+08:00", "saleCloseAt", "2030-12-12T20:00:00+08:00"));
        for (var i = 0; i < more.length; i += 2) {
            values.put((String) more[i], more[i + 1]);
        }
        return driver.engine().getRuntimeService().createProcessInstanceByKey(process).businessKey("C1")
                .setVariables(values).startBeforeActivity(element).execute();
    }
}
