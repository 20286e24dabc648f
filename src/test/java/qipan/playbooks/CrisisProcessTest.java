package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.engine.Models;
import qipan.testing.EngineTest;
import qipan.testing.ProcessDriver;

@EngineTest
class CrisisProcessTest {

    private static final String ASSESS = "userTask_ch17_assessRecovery";

    @Autowired
    ProcessDriver driver;

    @Autowired
    Models models;

    private Story story;
    private Crew crew;

    @BeforeEach
    void reset() {
        driver.reset();
        story = new Story(driver);
        crew = new Crew(driver, models);
    }

    @Test
    void pausesTheCampaignResumesItAndLearns() {
        var crisis = report("data-leak", 0);
        crew.play(crisis);

        assertThat(story.ending(crisis)).contains("endEvent_ch24_incidentClosed");
        assertThat(story.valuesOf("severity")).contains("P1");
        assertThat(story.passed()).contains("ch04p", "ch04", "ch05", "ch06", "ch07c", "ch13", "ch15a", "ch15b", "ch16", "ch17",
                "ch18", "ch20", "ch21", "ch22", "ch23", "ch24t").doesNotContain("ch14", "ch19c");
        assertThat(driver.delegates().calls()).containsSubsequence("holdGroups", "resumeGroups");
    }

    @Test
    void letsASmallMatterGoWithoutTeamPauseOrReview() {
        var crisis = report("negative-question", 1);
        crew.play(crisis);

        assertThat(story.ending(crisis)).contains("endEvent_ch24_incidentClosed");
        assertThat(story.passed()).contains("ch05", "ch09", "ch17", "ch21")
                .doesNotContain("ch04", "ch06", "ch13", "ch18", "ch20", "ch22");
        assertThat(driver.delegates().calls()).doesNotContain("holdGroups", "resumeGroups");
    }

    @Test
    void cancelsTheCampaignWhenResumingIsRejected() {
        crew.answering("userTask_ch18_approveResume", "resumeDecision", "reject");
        var crisis = report("tool-failure", 500);
        crew.play(crisis);

        assertThat(story.ending(crisis)).contains("endEvent_ch24c_closedAfterCancel");
        assertThat(driver.delegates().calls()).contains("cancelCampaign").doesNotContain("resumeGroups");
    }

    @Test
    void assessesAgainWhenResumingIsSentBack() {
        crew.answering("userTask_ch18_approveResume", "resumeDecision", "revise")
                .answering("userTask_ch18_approveResume", "resumeDecision", "approve");
        crew.play(report("tool-failure", 60));

        assertThat(story.times("ch17")).isEqualTo(2);
        assertThat(story.times("ch07")).isEqualTo(1);
    }

    @Test
    void resumesOnlySomeGroupsWhenTheOthersAreNotReady() {
        crew.answering(ASSESS, "rootFixed", "true", "resumeScope", "partial", "resumeGroups", List.of("G001"));
        var resumed = Recorded.by(driver, "resumeGroups");
        var crisis = report("tool-failure", 60);
        crew.play(crisis);

        assertThat(story.ending(crisis)).contains("endEvent_ch24_incidentClosed");
        assertThat(resumed.texts("scope")).containsExactly("group");
        assertThat(resumed.texts("groups")).containsExactly("resumeGroups");
    }

    @Test
    void takesMeasuresAgainUntilTheCauseIsFixedAndAsksTheSponsorInTheThirdRound() {
        crew.answering(ASSESS, "rootFixed", "false").answering(ASSESS, "rootFixed", "false");
        var crisis = report("tool-failure", 60);
        crew.playTo(crisis, ASSESS);
        assertThat(candidates(crisis, ASSESS)).containsExactly("crisis_commander");

        crew.answering(ASSESS, "rootFixed", "false").playTo(crisis, "userTask_ch08_switchTool");
        crew.playTo(crisis, ASSESS);
        driver.complete(crisis, ASSESS, "rootFixed", "false");
        crew.playTo(crisis, ASSESS);

        assertThat(candidates(crisis, ASSESS)).containsExactly("executive_sponsor");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "tool-failure, ch08", "negative-question, ch09", "price-dispute, ch09", "quality-complaint, ch10", "refund-wave, ch11",
        "group-spam, ch12", "logistics-delay, ch07a", "staff-misconduct, ch07b", "data-leak, ch07c", "public-opinion, ch14"
    })
    void meetsEachCategoryInItsOwnWay(String category, String step) {
        crew.play(report(category, 1));

        var others = List.of("ch08", "ch09", "ch10", "ch11", "ch12", "ch07a", "ch07b", "ch07c", "ch14").stream()
                .filter(other -> !other.equals(step))
                .toList();
        assertThat(story.passed()).contains(step).doesNotContainAnyElementsOf(others);
    }

    @Test
    void stopsTheSaleWhenADefectIsDangerous() {
        crew.answering("userTask_ch10_checkQuality", "defect", "safety");
        crew.play(report("quality-complaint", 12));

        assertThat(story.passed()).contains("ch10s", "ch10y").doesNotContain("ch10z");
    }

    @Test
    void refundsADifferenceOnlyWhenFinanceAgrees() {
        crew.answering("userTask_ch09_answerQuestion", "priceHigher", true, "refundDiff", 300)
                .answering("userTask_ch09r_approveDifference", "differenceDecision", "revise")
                .answering("userTask_ch09r_approveDifference", "differenceDecision", "approve");
        crew.play(report("price-dispute", 1));

        assertThat(story.times("ch09")).isEqualTo(2);
        assertThat(driver.delegates().calls()).contains("instructShop");
    }

    @Test
    void refundsNothingWhenFinanceRejects() {
        crew.answering("userTask_ch09_answerQuestion", "priceHigher", true)
                .answering("userTask_ch09r_approveDifference", "differenceDecision", "reject");
        crew.play(report("price-dispute", 1));

        assertThat(story.passed()).contains("ch09x");
        assertThat(driver.delegates().calls()).doesNotContain("instructShop");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"approve, ch11y", "reject, ch11x"})
    void asksTheSponsorForRefundsAboveTheLimit(String decision, String end) {
        crew.answering("userTask_ch11_settleRefunds", "refundTotal", 20_000.01)
                .answering("userTask_ch11a_approveRefunds", "refundsDecision", decision);
        crew.play(report("refund-wave", 1));

        assertThat(story.passed()).contains("ch11a", end);
    }

    @Test
    void rewritesAStatementThatOneCosignerSendsBack() {
        crew.answering("userTask_ch15a_approveStatementLaw", "statementLawDecision", "revise")
                .answering("userTask_ch15a_approveStatementLaw", "statementLawDecision", "approve");
        crew.play(report("data-leak", 1));

        assertThat(story.times("ch13")).isEqualTo(2);
        assertThat(story.passed()).contains("ch16");
    }

    @Test
    void publishesNothingWhenACosignerRejects() {
        crew.answering("userTask_ch15b_approveStatement", "statementDecision", "reject");
        crew.play(report("data-leak", 1));

        assertThat(story.passed()).contains("ch15x").doesNotContain("ch16");
    }

    @Test
    void watchesOpinionUntilItCalmsDown() {
        crew.answering("userTask_ch14_monitorOpinion", "trend", "up").answering("userTask_ch14_monitorOpinion", "trend", "down");
        crew.play(report("public-opinion", 1));

        assertThat(story.times("ch14")).isEqualTo(2);
    }

    @Test
    void letsFinanceApproveCompensationAboveTheCap() {
        crew.answering("userTask_ch21_careAffected", "compensationCost", 501)
                .answering("userTask_ch21a_approveCompensation", "compensationDecision", "revise")
                .answering("userTask_ch21a_approveCompensation", "compensationDecision", "approve");
        crew.play(report("logistics-delay", 1));

        assertThat(story.times("ch21")).isEqualTo(2);
    }

    @Test
    void reviewsAMiddlingMatterOnlyWhenTheCommanderWants() {
        crew.answering(ASSESS, "rootFixed", "true", "doPostMortem", true);
        crew.play(report("group-spam", 1));

        assertThat(story.passed()).contains("ch22", "ch23");
    }

    @Test
    void endsAReviewThatIsRejected() {
        crew.answering("userTask_ch23_reviewPostMortem", "postMortemDecision", "reject");
        crew.play(report("tool-failure", 60));

        assertThat(story.passed()).contains("ch23x").doesNotContain("ch24t");
    }

    @Test
    void alertsTheCommanderWhenTheFirstReplyIsLate() {
        var crisis = report("tool-failure", 60);
        driver.runAsync(crisis);
        driver.fireTimer(crisis, "event_ch05t_replyLate");

        assertThat(story.passed()).contains("ch05n");
        assertThat(driver.openElements(crisis)).containsExactly("userTask_ch05_replyFirst");
    }

    @Test
    void goesManualWhenHalfTheFixTimeIsGone() {
        var crisis = report("tool-failure", 60);
        crew.playTo(crisis, "userTask_ch08_switchTool");
        driver.fireTimer(crisis, "event_ch08t_halfFixTime");

        assertThat(driver.openElements(crisis)).contains("userTask_ch08_switchTool", "userTask_ch08m_keepManualChain");
    }

    @Test
    void raisesTheSeverityWhenThingsGetWorse() {
        var crisis = report("negative-question", 1);
        crew.playTo(crisis, "userTask_ch09_answerQuestion");
        story.tell("MSG_INCIDENT_UPDATE", "mediaSpread", "media");

        assertThat(story.valuesOf("severity")).contains("P4", "P1");
        assertThat(driver.delegates().calls()).contains("holdGroups");
    }

    @Test
    void hasTheCommanderApproveWhatTheSponsorAssessed() {
        var crisis = report("data-leak", 1);
        for (var round = 1; round <= 2; round++) {
            crew.playTo(crisis, ASSESS);
            driver.complete(crisis, ASSESS, "rootFixed", "false");
        }
        crew.playTo(crisis, ASSESS);
        assertThat(candidates(crisis, ASSESS)).containsExactly("executive_sponsor");
        driver.complete(crisis, ASSESS, "rootFixed", "true");

        assertThat(candidates(crisis, "userTask_ch18_approveResume")).containsExactly("crisis_commander");
    }

    private List<String> candidates(ProcessInstance crisis, String step) {
        var task = driver.tasks(crisis, step).get(0);
        return driver.engine().getTaskService().getIdentityLinksForTask(task.getId()).stream()
                .map(link -> link.getGroupId())
                .toList();
    }

    private ProcessInstance report(String category, int affected) {
        var incident = new HashMap<String, Object>(Map.of("category", category, "summary", "客户在群里反映了问题", "groupIds",
                List.of("G001"), "affectedCount", affected, "mediaSpread", "none", "safetyRisk", false));
        incident.put("detectedAt", "2030-12-12T10:00:00+08:00");
        return driver.start("crisis-handling", "spring//crisis-1", incident);
    }
}
