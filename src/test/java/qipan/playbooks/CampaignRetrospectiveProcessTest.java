package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

/** {@code campaign-retrospective} and the case it may publish. */
class CampaignRetrospectiveProcessTest extends PlaybookOnTheEngine {

    private static final int ROLES = 8;

    @Test
    void reviewsAndPublishesTheCase() {
        var review = start();

        crew.play(review);

        assertThat(crew.done()).filteredOn("userTask_rv02_reviewOwnWork"::equals).hasSize(ROLES);
        assertThat(driver.delegates().calls()).containsSubsequence("collectKpis", "recordKpi", "announce");
        assertThat(review).hasPassed("endEvent_rv10_reviewed");
    }

    @Test
    void goesOnWithoutReviewsThatNobodyWrote() {
        var review = start();
        driver.fireTimer(review, "event_rv01t_weekOver");
        driver.runAsync(review);

        driver.fireTimer(review, "event_rv02t_reviewsOver");

        assertThat(review).isWaitingAt("userTask_rv03_holdReview");
        assertThat(driver.openElements(review)).containsExactly("userTask_rv03_holdReview");
    }

    @Test
    void rejectedCaseIsNotPublishedButTheReviewIsDone() {
        var review = start();

        crew.answering("userTask_rv06a_approveConsent", "caseLawDecision", "reject").play(review);

        assertThat(crew.done()).doesNotContain("userTask_rv07_publishCase");
        assertThat(review).hasPassed("endEvent_rv10_reviewed");
    }

    @Test
    void caseSentBackByOneOfTwoIsWrittenAgain() {
        var review = start();

        crew.answering("userTask_rv06_approveFacts", "caseDecision", "revise")
                .answering("userTask_rv06_approveFacts", "caseDecision", "approve")
                .play(review);

        assertThat(crew.done()).filteredOn("userTask_rv05_writeCase"::equals).hasSize(2);
        assertThat(crew.done()).contains("userTask_rv07_publishCase");
    }

    private ProcessInstance start() {
        return driver.start("campaign-retrospective", "C1", Map.of("saleCloseAt", new Date()));
    }
}
