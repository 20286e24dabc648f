package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code crisis-handling}: from the report to the review, with what rests meanwhile. */
class CrisisProcessTest extends PlaybookOnTheEngine {

    private static final String ASSESS = "userTask_ch17_assessRecovery";

    @Test
    void pausesTheCampaignResumesItAndLearns() {
        var crisis = CrisisReport.of(driver, "data-leak", 0);
        crew.play(crisis);

        assertThat(story.ending(crisis)).contains("endEvent_ch24_incidentClosed");
        assertThat(story.valuesOf("severity")).contains("P1");
        assertThat(story.passed()).contains("ch04p", "ch04", "ch05", "ch06", "ch07c", "ch13", "ch15a", "ch15b", "ch16", "ch17",
                "ch18", "ch20", "ch21", "ch22", "ch23", "ch24t").doesNotContain("ch14", "ch19c");
        assertThat(driver.delegates().calls()).containsSubsequence("holdGroups", "resumeGroups");
    }

    @Test
    void letsASmallMatterGoWithoutTeamPauseOrReview() {
        var crisis = CrisisReport.of(driver, "negative-question", 1);
        crew.play(crisis);

        assertThat(story.ending(crisis)).contains("endEvent_ch24_incidentClosed");
        assertThat(story.passed()).contains("ch05", "ch09", "ch17", "ch21")
                .doesNotContain("ch04", "ch06", "ch13", "ch18", "ch20", "ch22");
        assertThat(driver.delegates().calls()).doesNotContain("holdGroups", "resumeGroups");
    }

    @Test
    void cancelsTheCampaignWhenResumingIsRejected() {
        crew.answering("userTask_ch18_approveResume", "resumeDecision", "reject");
        var crisis = CrisisReport.of(driver, "tool-failure", 500);
        crew.play(crisis);

        assertThat(story.ending(crisis)).contains("endEvent_ch24c_closedAfterCancel");
        assertThat(driver.delegates().calls()).contains("cancelCampaign").doesNotContain("resumeGroups");
    }

    @Test
    void assessesAgainWhenResumingIsSentBack() {
        crew.answering("userTask_ch18_approveResume", "resumeDecision", "revise")
                .answering("userTask_ch18_approveResume", "resumeDecision", "approve");
        crew.play(CrisisReport.of(driver, "tool-failure", 60));

        assertThat(story.times("ch17")).isEqualTo(2);
        assertThat(story.times("ch07")).isEqualTo(1);
    }

    @Test
    void resumesOnlySomeGroupsWhenTheOthersAreNotReady() {
        crew.answering(ASSESS, "rootFixed", "true", "resumeScope", "partial", "resumeGroups", List.of("G001"));
        var resumed = Recorded.by(driver, "resumeGroups");
        var crisis = CrisisReport.of(driver, "tool-failure", 60);
        crew.play(crisis);

        assertThat(story.ending(crisis)).contains("endEvent_ch24_incidentClosed");
        assertThat(resumed.texts("scope")).containsExactly("group");
        assertThat(resumed.texts("groups")).containsExactly("resumeGroups");
    }

    @Test
    void takesMeasuresAgainUntilTheCauseIsFixedAndAsksTheSponsorInTheThirdRound() {
        crew.answering(ASSESS, "rootFixed", "false").answering(ASSESS, "rootFixed", "false");
        var crisis = CrisisReport.of(driver, "tool-failure", 60);
        crew.playTo(crisis, ASSESS);
        assertThat(story.asked(crisis, ASSESS)).containsExactly("crisis_commander");

        crew.answering(ASSESS, "rootFixed", "false").playTo(crisis, "userTask_ch08_switchTool");
        crew.playTo(crisis, ASSESS);
        driver.complete(crisis, ASSESS, "rootFixed", "false");
        crew.playTo(crisis, ASSESS);

        assertThat(story.asked(crisis, ASSESS)).containsExactly("executive_sponsor");
    }

    @Test
    void letsFinanceApproveCompensationAboveTheCap() {
        crew.answering("userTask_ch21_careAffected", "compensationCost", 501)
                .answering("userTask_ch21a_approveCompensation", "compensationDecision", "revise")
                .answering("userTask_ch21a_approveCompensation", "compensationDecision", "approve");
        crew.play(CrisisReport.of(driver, "logistics-delay", 1));

        assertThat(story.times("ch21")).isEqualTo(2);
    }

    @Test
    void reviewsAMiddlingMatterOnlyWhenTheCommanderWants() {
        crew.answering(ASSESS, "rootFixed", "true", "doPostMortem", true);
        crew.play(CrisisReport.of(driver, "group-spam", 1));

        assertThat(story.passed()).contains("ch22", "ch23");
    }

    @Test
    void endsAReviewThatIsRejected() {
        crew.answering("userTask_ch23_reviewPostMortem", "postMortemDecision", "reject");
        crew.play(CrisisReport.of(driver, "tool-failure", 60));

        assertThat(story.passed()).contains("ch23x").doesNotContain("ch24t");
    }

    @Test
    void hasTheCommanderApproveWhatTheSponsorAssessed() {
        var crisis = CrisisReport.of(driver, "data-leak", 1);
        for (var round = 1; round <= 2; round++) {
            crew.playTo(crisis, ASSESS);
            driver.complete(crisis, ASSESS, "rootFixed", "false");
        }
        crew.playTo(crisis, ASSESS);
        assertThat(story.asked(crisis, ASSESS)).containsExactly("executive_sponsor");
        driver.complete(crisis, ASSESS, "rootFixed", "true");

        assertThat(story.asked(crisis, "userTask_ch18_approveResume")).containsExactly("crisis_commander");
    }
}
