package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code landing-page-gift-review} and its approval: nobody reviews a page that the lawyers hold back. */
class LandingPageProcessTest extends PlaybookOnTheEngine {

    private static final String WRITE = "userTask_lp01_writePage";
    private static final String GIFTS = "userTask_lp04_chooseGifts";
    private static final String LEGAL = "userTask_lp05_approveLegal";
    private static final String REVIEW = "userTask_lp06_reviewPage";

    @BeforeEach
    void prepare() {
        LaunchAnswers.prepare(crew);
    }

    @Test
    void asksTheLeadOnceTheLawyersAgree() {
        var approval = approval();
        assertThat(Asked.at(driver, approval, LEGAL)).isEqualTo(Asked.of("legal_compliance", "PT24H"));
        driver.complete(approval, LEGAL, "lpLawDecision", "approve");
        assertThat(Asked.at(driver, approval, REVIEW)).isEqualTo(Asked.of("project_lead", "PT4H"));
        driver.complete(approval, REVIEW, "lpDecision", "approve");

        assertThat(approval).isEnded().hasPassed("endEvent_lp06e_reviewed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"revise", "reject"})
    void holdsThePageBackUnlessTheLawyersAgree(String decision) {
        var approval = approval();
        driver.complete(approval, LEGAL, "lpLawDecision", decision);

        assertThat(approval).isEnded().hasPassed("endEvent_lp05e_heldBack").hasNotPassed(REVIEW);
    }

    @Test
    void pageHeldBackForReworkIsWrittenAgain() {
        crew.answering(LEGAL, "lpLawDecision", "revise").answering(LEGAL, "lpLawDecision", "approve");
        var page = page();
        crew.play(page);

        assertThat(story.ending(page)).contains("endEvent_lp09_reviewed");
        assertThat(crew.done()).filteredOn(WRITE::equals).hasSize(2);
        assertThat(crew.done()).filteredOn(REVIEW::equals).hasSize(1);
    }

    @Test
    void pageHeldBackForGoodNeverGoesLive() {
        crew.answering(LEGAL, "lpLawDecision", "reject");
        var page = page();
        crew.play(page);

        assertThat(story.ending(page)).contains("endEvent_lp06x_rejected");
        assertThat(story.passed()).doesNotContain("lp06", "lp07");
    }

    @Test
    void onlyTheGiftsAreChosenAgainWhenOnlyTheyDisplease() {
        crew.answering(REVIEW, "lpDecision", "revise", "reworkTarget", "gift").answering(REVIEW, "lpDecision", "approve");
        var page = page();
        crew.play(page);

        assertThat(story.ending(page)).contains("endEvent_lp09_reviewed");
        assertThat(crew.done()).filteredOn(GIFTS::equals).hasSize(2);
        assertThat(crew.done()).filteredOn(WRITE::equals).hasSize(1);
    }

    private ProcessInstance page() {
        return driver.start("landing-page-gift-review", "spring",
                Map.of("campaignName", "春季发售", "budget", 20000d, "fulfilmentMode", "both"));
    }

    private ProcessInstance approval() {
        return driver.start("landing-page-gift-review-approval", "spring", Map.of("campaignName", "春季发售"));
    }
}
