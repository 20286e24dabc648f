package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code user-research-traffic-pool}: who the buyers are and whether enough of them can be reached. */
class UserResearchProcessTest extends PlaybookOnTheEngine {

    private static final String OUTLINE = "userTask_ur01_writeOutline";
    private static final String COLLECT = "userTask_ur02_collectFindings";
    private static final String PORTRAITS = "userTask_ur03_drawPortraits";
    private static final String POOLS = "userTask_ur05_splitPools";
    private static final String APPROVE = "userTask_ur08_approveFindings";

    @BeforeEach
    void prepare() {
        LaunchAnswers.prepare(crew).answering(OUTLINE, "methods", List.of("survey", "interview"));
    }

    @Test
    void collectsByEachMethodAndIsDoneWhenTheLeadAgrees() {
        var research = research();
        crew.playTo(research, APPROVE);
        assertThat(Asked.at(driver, research, APPROVE)).isEqualTo(Asked.of("project_lead", "PT4H"));
        driver.complete(research, APPROVE, "urDecision", "approve");

        assertThat(research).isEnded().hasPassed("endEvent_ur09_researchDone");
        assertThat(crew.done()).filteredOn(COLLECT::equals).hasSize(2);
    }

    @Test
    void remindsTheCollectorsAfterAWorkdayAndGoesOnWaiting() {
        var told = Recorded.by(driver, "notifyRole");
        var research = research();
        driver.complete(research, OUTLINE, "methods", List.of("survey"));
        driver.fireTimer(research, "event_ur02t_reminderDue");
        driver.runAsync(research);

        assertThat(story.passed()).contains("ur02e");
        assertThat(driver.openElements(research)).containsExactly(COLLECT);
        assertThat(told.texts("role")).containsExactly("customer_service");
        assertThat(told.texts("text")).singleElement().asString().contains("未完成");
    }

    @Test
    void remindsNobodyWhenTheFindingsCameInTime() {
        crew.play(research());

        assertThat(driver.delegates().calls()).isEmpty();
    }

    @Test
    void endsWhenTheLeadRejectsTheFindings() {
        crew.answering(APPROVE, "urDecision", "reject");
        var research = research();
        crew.play(research);

        assertThat(research).isEnded().hasPassed("endEvent_ur08x_findingsRejected").hasNotPassed("endEvent_ur09_researchDone");
    }

    @Test
    void drawsThePortraitsAgainWhenTheLeadSendsThemBack() {
        crew.answering(APPROVE, "urDecision", "revise").answering(APPROVE, "urDecision", "approve");
        var research = research();
        crew.play(research);

        assertThat(research).isEnded().hasPassed("endEvent_ur09_researchDone");
        assertThat(crew.done()).filteredOn(PORTRAITS::equals).hasSize(2);
        assertThat(crew.done()).filteredOn(COLLECT::equals).hasSize(2);
    }

    @Test
    void asksForMorePoolsTwiceBeforeItGivesUp() {
        crew = new Crew(driver, models).answering(OUTLINE, "methods", List.of("survey"))
                .answering(POOLS, "pools", List.of(Map.of("channel", "moments", "estReach", 10, "unitCost", 1)));
        var research = research();
        crew.play(research);

        assertThat(research).isEnded().hasPassed("endEvent_ur07e_noTraffic").hasNotPassed(APPROVE);
        assertThat(crew.done()).filteredOn(POOLS::equals).hasSize(3);
    }

    private ProcessInstance research() {
        return driver.start("user-research-traffic-pool", "spring",
                Map.of("campaignName", "春季发售", "productIds", "SKU1", "targetOrders", 100L));
    }
}
