package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code campaign-plan-breakdown}: first the frame, then its nodes; whoever sponsors the launch says yes to both. */
class CampaignPlanProcessTest extends PlaybookOnTheEngine {

    private static final String FRAME = "userTask_pb03_approveFramework";
    private static final String PLAN = "userTask_pb10_approvePlan";

    @BeforeEach
    void prepare() {
        LaunchAnswers.prepare(crew);
    }

    @Test
    void isReadyWhenFrameAndNodesAreApproved() {
        var plan = start();
        crew.playTo(plan, PLAN);
        assertThat(story.asked(plan, PLAN)).containsExactly("executive_sponsor");
        crew.play(plan);

        assertThat(story.ending(plan)).contains("endEvent_pb12_planReady");
        assertThat(story.passed()).containsSubsequence("pb01", "pb02", "pb03", "pb04", "pb05", "pb09", "pb10", "pb11");
        assertThat(story.numbersOf("planVersion")).contains(1L);
    }

    @Test
    void drawsTheFrameAgainWhenItIsSentBack() {
        crew.answering(FRAME, "frameDecision", "revise").answering(FRAME, "frameDecision", "approve");
        var plan = start();
        crew.playTo(plan, "userTask_pb05_fillNodes");

        assertThat(story.times("pb01")).isEqualTo(2);
        assertThat(story.times("pb02")).isEqualTo(2);
    }

    @Test
    void asksForNoNodesWhenTheFrameIsRejected() {
        crew.answering(FRAME, "frameDecision", "reject");
        var plan = start();
        crew.play(plan);

        assertThat(story.ending(plan)).contains("endEvent_pb03x_planRejected");
        assertThat(story.passed()).doesNotContain("pb04", "pb05");
    }

    @Test
    void failsWhenTheWholePlanIsRejected() {
        crew.answering(PLAN, "planDecision", "reject");
        var plan = start();
        crew.play(plan);

        assertThat(story.ending(plan)).contains("endEvent_pb10x_planVetoed");
        assertThat(story.passed()).contains("pb10").doesNotContain("pb11", "pb12");
    }

    private ProcessInstance start() {
        return driver.start("campaign-plan-breakdown", "spring", Map.of("campaignName", "春季发售"));
    }
}
