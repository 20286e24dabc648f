package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The business school week by week, and one piece of content from topic to learning. */
class BusinessSchoolProcessTest extends PlaybookOnTheEngine {

    private static final String PICK = "userTask_bs01_pickTopic";
    private static final String PRODUCE = "userTask_bs02_produceContent";
    private static final String MEASURE = "userTask_bs07_measureLearning";

    private Recorded figures;

    @BeforeEach
    void prepare() {
        figures = Recorded.by(driver, "recordKpi");
        crew.answering(MEASURE, "readRate", 80, "passRate", 70, "action", "keep");
    }

    @Test
    void startsOnePieceOfContentEachWeekForAsManyWeeksAsAsked() {
        var started = Recorded.by(driver, "startPlaybook");
        var school = driver.start("business-school-content", "school", Map.of("roundsLeft", 3));
        crew.play(school);

        assertThat(story.ending(school)).contains("endEvent_bs00e_weeksOver");
        assertThat(started.texts("playbook")).hasSize(3).containsOnly("business-school-content-item");
    }

    @Test
    void bringsATopicToTheDistributorsAndMeasuresIt() {
        var told = Recorded.by(driver, "notifyRole");
        var item = item();
        crew.play(item);

        assertThat(story.ending(item)).contains("endEvent_bs08_contentDone");
        assertThat(told.texts("role")).containsExactly("b_small", "b_big");
        assertThat(figures.number("contentPerMonth")).isEqualTo(1);
        assertThat(figures.number("readRate")).isEqualTo(80);
        assertThat(figures.number("quizPassRate")).isEqualTo(70);
        assertThat(driver.delegates().calls()).contains("checkWords", "storeContent");
    }

    @Test
    void beginsWithTheTopicThatAPublishedScriptOrCaseBrings() {
        for (var message : List.of("MSG_SOP_APPROVED", "SIG_CASE_PUBLISHED")) {
            driver.engine().getRuntimeService().createMessageCorrelation(message).processInstanceBusinessKey(message)
                    .setVariable("topic", "发货").correlateAll();
            var item = driver.engine().getRuntimeService().createProcessInstanceQuery()
                    .processInstanceBusinessKey(message).processDefinitionKey("business-school-content-item").singleResult();
            assertThat(driver.openElements(item)).as(message).containsExactly(PICK);
        }
    }

    @Test
    void hasTheAuthorProduceIt() {
        var item = item();
        pick(item, "skill");

        assertThat(driver.tasks(item, PRODUCE)).extracting(Task::getAssignee).containsExactly("wang");
    }

    @Test
    void sendsAShowcaseWithWatchedWordsBackToItsAuthorUntilTheyAreGone() {
        findWords("[\"躺赚\"]");
        var item = item();
        pick(item, "showcase");
        produce(item);
        assertThat(driver.openElements(item)).containsExactly(PRODUCE);
        assertThat(story.passed()).doesNotContain("bs03");
        findWords("[]");
        produce(item);

        assertThat(driver.openElements(item)).containsExactly("userTask_bs03_reviewAsExpert");
    }

    @Test
    void leavesWatchedWordsOutsideAShowcaseToTheReviewers() {
        findWords("[\"退款\"]");
        var item = item();
        pick(item, "qa");
        produce(item);

        assertThat(driver.openElements(item)).containsExactly("userTask_bs03_reviewAsExpert");
    }

    @Test
    void goesBackToTheAuthorAfterEachReview() {
        var item = item();
        crew.answering("userTask_bs03_reviewAsExpert", "bsDecision", "revise")
                .answering("userTask_bs03_reviewAsExpert", "bsDecision", "approve")
                .answering("userTask_bs04_checkCompliance", "bsLawDecision", "revise")
                .answering("userTask_bs04_checkCompliance", "bsLawDecision", "approve").play(item);

        assertThat(story.ending(item)).contains("endEvent_bs08_contentDone");
        assertThat(story.times("bs02")).isEqualTo(3);
        assertThat(story.times("bs03")).isEqualTo(3);
    }

    @Test
    void isNotPublishedWhenTheExpertRejectsIt() {
        var item = item();
        crew.answering("userTask_bs03_reviewAsExpert", "bsDecision", "reject").play(item);

        assertThat(story.ending(item)).contains("endEvent_bs04x_contentRejected");
        assertThat(story.passed()).contains("bs03x").doesNotContain("bs04", "bs05");
    }

    @Test
    void isNotPublishedWhenComplianceRejectsIt() {
        var item = item();
        crew.answering("userTask_bs04_checkCompliance", "bsLawDecision", "reject").play(item);

        assertThat(story.ending(item)).contains("endEvent_bs04x_contentRejected");
        assertThat(story.passed()).contains("bs04y").doesNotContain("bs05");
    }

    @Test
    void remindsTheBigDistributorsBelowHalfAndRevisesOrRetires() {
        var told = Recorded.by(driver, "notifyRole");
        var item = item();
        new Crew(driver, models).answering(MEASURE, "readRate", 49.99, "passRate", 40, "action", "revise")
                .answering(MEASURE, "readRate", 50, "passRate", 40, "action", "retire").play(item);

        assertThat(story.ending(item)).contains("endEvent_bs08_contentDone");
        assertThat(story.times("bs07x")).isEqualTo(1);
        assertThat(story.times("bs07r")).isEqualTo(1);
        assertThat(story.times("bs02")).isEqualTo(2);
        assertThat(told.texts("text")).filteredOn(it -> it.contains("49.99%")).hasSize(1);
    }

    private void findWords(String json) {
        driver.delegates().when("checkWords", step -> {
            step.setVariable("wordHits", Spin.JSON(json));
            step.setVariable("wordHitCount", json.equals("[]") ? 0 : 1);
        });
    }

    private ProcessInstance item() {
        return driver.start("business-school-content-item", "school", Map.of());
    }

    private void pick(ProcessInstance item, String column) {
        driver.complete(item, PICK, "column", column, "topic", "开口第一句", "author", "wang");
    }

    private void produce(ProcessInstance item) {
        driver.complete(item, PRODUCE, "body", "先问候,再听对方说,最后给建议");
        driver.runAsync(item);
    }
}
