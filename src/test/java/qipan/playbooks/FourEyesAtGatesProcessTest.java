package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.engine.Tasks;

/** At gates, too, nobody passes one's own work: neither the last month's, nor a review's, nor what one advised. */
class FourEyesAtGatesProcessTest extends PlaybookOnTheEngine {

    private static final String READY = "userTask_lc11_approveReadiness";
    private static final String LEAVING = "userTask_tc05c_approveLeaving";

    @Autowired
    Tasks tasks;

    /** Months are called one after another; who did the last one is known behind the loop. */
    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "test, userTask_pr07r_enterTestResult, userTask_pr08_passGateTwo, 2",
        "effect, userTask_pr09_planOperation, userTask_pr10_passGateThree, 4"
    })
    void whoDidTheLastMonthDoesNotPassTheGate(String period, String work, String gate, int firstMonth) {
        crew = RolloutAnswers.crew(driver, models);
        var stage = driver.start("private-domain-rollout-" + period, "spring",
                Map.of("model", "B", "programmeStartDate", "2030-01-01", "firstMonth", firstMonth, "cycles", 2, "extensions", 0));
        doneBy(stage, work, "qian");
        doneBy(stage, work, "zhou");
        crew.playTo(stage, gate);

        assertAuthors(stage, gate, "zhou");
    }

    @Test
    void whoHeldTheReviewDoesNotCloseTheCampaign() {
        LaunchAnswers.prepare(crew);
        var closing = driver.start("launch-campaign-close-out", "spring", Map.of("campaignName", "春季发售", "saleCloseAt", new Date()));
        doneBy(closing, "userTask_rv03_holdReview", "zhou");
        crew.playTo(closing, "userTask_lc26_approveCloseOut");

        assertAuthors(closing, "userTask_lc26_approveCloseOut", "zhou");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "callActivity_lc04_planCampaign, userTask_pb01_draftFramework",
        "callActivity_lc06_designOffer, userTask_od02_setLadder",
        "callActivity_lc07_prepareCrisisPlan, userTask_cp01_listRisks"
    })
    void whoPreparedItDoesNotSayThatAllIsReady(String call, String work) {
        LaunchAnswers.prepare(crew);
        var preparation = driver.engine().getRuntimeService().createProcessInstanceByKey("launch-campaign-preparation")
                .businessKey("spring")
                .setVariables(LaunchAnswers.BRIEF)
                .startBeforeActivity(call)
                .execute();
        doneBy(preparation, work, "zhou");
        // However the rest is prepared: here only who did this part counts.
        driver.engine().getRuntimeService().createProcessInstanceModification(preparation.getId())
                .startBeforeActivity("callActivity_lc11_checkReadiness").execute();

        assertAuthors(preparation, READY, "zhou");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"phone, userTask_tc05b_callTrainee", "private-chat, userTask_tc05a_talkInPrivate"})
    void whoAdvisedThatATraineeLeavesDoesNotDecideIt(String way, String step) {
        var values = new HashMap<String, Object>(Map.of("learner", "nina", "mentor", "wang", "passScore", 80,
                "homeworkBy", "18:00", "trainingStartDate", "2030-03-04", "rescue", way));
        List.of("attendedDays", "homeworkDone", "homeworkMissed", "missedInRow").forEach(counter -> values.put(counter, 0L));
        var rescue = driver.start("newcomer-six-day-camp-rescue", "spring", values);
        tasks.complete(task(rescue, step), Map.of("reason", "lost-interest", "plan", "quit"), "zhou");
        assertAuthors(rescue, LEAVING, "zhou");
        tasks.complete(task(rescue, LEAVING), Map.of("decision", "revise", "comment", "再谈谈"), "li");
        tasks.complete(task(rescue, "userTask_tc05r_talkOnceMore"), Map.of("reason", "personal", "plan", "quit"), "wang");

        assertThat(tasks.authors(task(rescue, LEAVING))).containsExactly("wang", "zhou");
    }

    private void doneBy(ProcessInstance root, String element, String username) {
        crew.playTo(root, element);
        var task = driver.tasks(root, element).get(0);
        tasks.complete(task.getId(), crew.answersTo(task), username);
    }

    private String task(ProcessInstance root, String element) {
        return driver.tasks(root, element).get(0).getId();
    }

    private void assertAuthors(ProcessInstance root, String gate, String author) {
        assertThat(tasks.authors(task(root, gate))).containsExactly(author);
        assertThatThrownBy(() -> tasks.complete(task(root, gate), Map.of("decision", "approve"), author))
                .extracting("messageKey").isEqualTo("engine.fourEyes");
    }
}
