package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

class StoreReadinessProcessTest extends PlaybookOnTheEngine {

    private static final String ASSESSMENT = "store-readiness-assessment";
    private static final List<String> SIX =
            List.of("awareness", "organisation", "sceneContent", "selfMedia", "groupContent", "product");

    @Test
    void gradesAStoreThatRatedItselfAndArrangesTheReviewOfItsPlan() {
        var handedOver = new ArrayList<Map<String, Object>>();
        driver.delegates().when("startPlaybook", step -> handedOver.add(step.getVariablesLocal()));
        var assessment = rated();
        checked(assessment, 5, 4, 4, 3, 4, 4);
        driver.complete(assessment, "userTask_ra04_planImprovement", "plan",
                List.of(Map.of("do", "学拍短视频", "owner", "wang", "due", "2030-04-01")), "reviewOn", "2030-04-02");
        driver.runAsync(assessment);

        assertThat(story.ending(assessment)).contains("endEvent_ra05_assessmentDone");
        assertThat(story.passed()).doesNotContain("ra01u");
        assertThat(story.valuesOf("level")).containsExactly("ready");
        assertThat(story.valuesOf("supportPlan")).containsExactly("multi-group");
        assertThat((Double) recorded.get("readinessScore")).isEqualTo(4.0, within(0.001));
        assertThat(handedOver).singleElement().satisfies(values -> assertThat(values)
                .containsEntry("playbook", "store-readiness-assessment-review")
                .containsEntry("gapCount", 1)
                .containsEntry("reviewAt", "2030-04-02T09:00:00+08:00"));
    }

    @Test
    void asksTheStoreForItsRatingWhenNobodyGaveIt() {
        var assessment = driver.start(ASSESSMENT, "spring/S001", Map.of());

        assertThat(driver.openElements(assessment)).containsExactly("userTask_ra01u_rateSelf");
        driver.complete(assessment, "userTask_ra01u_rateSelf", "awareness", 2);
        assertThat(driver.openElements(assessment)).containsExactly("userTask_ra02_checkRating");
    }

    @Test
    void holdsBackAStoreWhoseWeakestMarkIsOne() {
        var assessment = rated();
        checked(assessment, 5, 5, 5, 5, 5, 1);

        assertThat(story.valuesOf("level")).containsExactly("not-ready");
        assertThat(story.valuesOf("supportPlan")).containsExactly("train-first");
    }

    @Test
    void checksThePlanOnTheDayAgreed() {
        var review = driver.start("store-readiness-assessment-review", "spring/S001/r1",
                Map.of("reviewAt", "2030-04-02T09:00:00+08:00", "gapCount", 4));

        assertThat(driver.openElements(review)).isEmpty();
        assertThat(driver.engine().getManagementService().createJobQuery().timers().singleResult().getDuedate())
                .isEqualTo(java.util.Date.from(java.time.Instant.parse("2030-04-02T01:00:00Z")));
        driver.fireTimer(review, "event_ra06t_reviewDayCame");
        driver.complete(review, "userTask_ra06u_checkGaps", "closedOnTime", 3);
        driver.runAsync(review);

        assertThat(story.ending(review)).contains("endEvent_ra06e_gapsChecked");
        assertThat(((Number) recorded.get("gapClosedRate")).doubleValue()).isEqualTo(75);
    }

    private ProcessInstance rated() {
        var values = new java.util.HashMap<String, Object>();
        SIX.forEach(measure -> values.put(measure, 4));
        return driver.start(ASSESSMENT, "spring/S001", values);
    }

    private void checked(ProcessInstance assessment, int... scores) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < scores.length; i++) {
            rows.add(Map.of("k", SIX.get(i), "score", scores[i]));
        }
        driver.complete(assessment, "userTask_ra02_checkRating", "gap", "自媒体不会拍", "hqScores", rows);
        driver.runAsync(assessment);
    }
}
