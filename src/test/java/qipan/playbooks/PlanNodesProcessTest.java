package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nodes of a plan, from their first draft to the published schedule. */
class PlanNodesProcessTest extends PlaybookOnTheEngine {

    private static final String FILL = "userTask_pb05_fillNodes";
    private static final String CONFIRM = "userTask_pb09_confirmNodes";
    private static final String APPROVE = "userTask_pb10_approvePlan";
    private static final String CONTENT = "userTask_ca04_approveContent";

    @BeforeEach
    void prepare() {
        driver.delegates().when("storeContent", step -> step.setVariable("contentId", "C-" + step.getVariable("nodeCode")));
        crew.answering(FILL, "ganttRows", rows()).answering(CONFIRM, "accept", true);
    }

    @Test
    void publishesTheScheduleWhenEveryPackIsApproved() {
        var plan = start();
        crew.play(plan);

        assertThat(story.ending(plan)).contains("endEvent_pb12_planReady");
        assertThat(story.times("pb08c")).isEqualTo(2);
        assertThat(story.valuesOf("approvedContent")).anySatisfy(all ->
                assertThat(all.toString()).contains("C-moments").contains("C-page"));
    }

    @Test
    void fillsTheNodesAgainWhenOnePackIsRejected() {
        var plan = start();
        crew.playTo(plan, CONTENT);
        driver.complete(plan, CONTENT, "contentDecision", "reject");
        crew.playTo(plan, FILL);

        assertThat(story.passed()).doesNotContain("pb09", "pb10");
        assertThat(story.valuesOf("rejectedContent")).anySatisfy(rejected ->
                assertThat(rejected.toString().strip()).isIn("moments", "page"));

        crew.play(plan);
        assertThat(story.times("pb05")).isEqualTo(2);
        assertThat(story.ending(plan)).contains("endEvent_pb12_planReady");
    }

    @Test
    void fillsTheNodesAgainWhenThePlanIsSentBack() {
        crew.answering(APPROVE, "planDecision", "revise").answering(APPROVE, "planDecision", "approve");
        var plan = start();
        crew.play(plan);

        assertThat(story.ending(plan)).contains("endEvent_pb12_planReady");
        assertThat(story.times("pb05")).isEqualTo(2);
    }

    @Test
    void publishesNothingWhenThePlanIsRejected() {
        var plan = start();
        crew.playTo(plan, APPROVE);
        assertThat(story.asked(plan, APPROVE)).containsExactly("executive_sponsor");
        driver.complete(plan, APPROVE, "planDecision", "reject");

        assertThat(story.ending(plan)).contains("endEvent_pb10x_planRejected");
        assertThat(story.valuesOf("planVersion")).isEmpty();
    }

    private ProcessInstance start() {
        return driver.start("campaign-plan-breakdown-nodes", "spring", Map.of("campaignName", "春季发售"));
    }

    private static List<Map<String, Object>> rows() {
        return Stream.of("moments", "page").flatMap(channel -> Stream.iterate(1, i -> i + 1).limit(6).map(i ->
                Map.<String, Object>of("nodeCode", channel + i, "name", "节点", "owner", "wang", "action", "发布", "script", "话术",
                        "channel", channel, "startAt", "2026-03-03T09:00:00+08:00", "deadline", "2026-03-04T18:00:00+08:00")))
                .toList();
    }
}
