package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.historyService;
import static qipan.playbooks.LaunchAnswers.BRIEF;
import static qipan.playbooks.LaunchAnswers.finish;
import static qipan.playbooks.LaunchAnswers.prepare;

import java.util.Date;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code launch-campaign} and the parts it was cut into. Groups run elsewhere: starting them is scripted. */
class LaunchCampaignProcessTest extends PlaybookOnTheEngine {

    @BeforeEach
    void hireACrew() {
        driver.delegates().when("startGroups", step -> {
            step.setVariable("moreWaves", false);
            step.setVariable("saleOpenAt", new Date());
            step.setVariable("saleCloseAt", new Date());
        });
    }

    @Test
    void runsFromBriefToCloseOutWithoutAnyOutsideMessage() {
        var launch = launch();

        finish(prepare(crew)).play(launch);

        assertThat(launch).isEnded().hasPassed("endEvent_lc27e_campaignClosed");
        assertThat(driver.delegates().calls())
                .containsSubsequence("startPlaybook", "startGroups", "listNonBuyers", "dissolveGroups", "openDelivery",
                        "openDelivery", "collectKpis", "closeCampaign", "announce");
        assertThat(variable(launch, "roi")).isEqualTo(5d);
        assertThat(variable(launch, "runMode")).isEqualTo("fine");
    }

    @Test
    void rejectingTheBriefEndsTheCampaign() {
        var launch = launch();

        crew.answering("userTask_lc02_approveBrief", "briefDecision", "reject").play(launch);

        assertThat(launch).isEnded().hasPassed("endEvent_lc02x_briefRejected").hasNotPassed("callActivity_lc03_prepareCampaign");
    }

    @Test
    void sendingTheBriefBackComesRoundToApprovalAgain() {
        var launch = launch();

        driver.complete(launch, "userTask_lc02_approveBrief", "briefDecision", "revise");
        driver.complete(launch, "userTask_lc02r_reworkBrief", "targetOrders", 50L);

        assertThat(launch).isWaitingAt("userTask_lc02_approveBrief");
    }

    @Test
    void tooLittleTrafficSendsTheBriefBack() {
        var launch = launch();
        driver.complete(launch, "userTask_lc02_approveBrief", "briefDecision", "approve");
        driver.complete(launch, "userTask_ur01_writeOutline", "methods", java.util.List.of("survey"));
        driver.complete(launch, "userTask_ur02_collectFindings");
        driver.complete(launch, "userTask_ur03_drawPortraits");
        driver.complete(launch, "userTask_ur04_listPains");
        for (var round = 0; round < 3; round++) {
            driver.complete(launch, "userTask_ur05_splitPools", "pools",
                    java.util.List.of(java.util.Map.of("channel", "moments", "estReach", 10, "unitCost", 1)));
        }

        assertThat(launch).hasPassed("event_lc03b_trafficMissing").isWaitingAt("userTask_lc02r_reworkBrief");
    }

    @Test
    void rejectingThePlanStopsThePreparation() {
        var launch = launch();

        prepare(crew).answering("userTask_pb03_approveFramework", "frameDecision", "reject").play(launch);

        assertThat(launch).isEnded().hasPassed("endEvent_lc03x_preparationStopped").hasNotPassed("callActivity_lc12_decideScale");
    }

    @Test
    void rejectingTheOfferStopsThePreparation() {
        var launch = launch();

        prepare(crew).answering("userTask_od12_approveOffer", "offerDecision", "reject").play(launch);

        assertThat(launch).isEnded().hasPassed("endEvent_lc03x_preparationStopped");
    }

    @Test
    void rejectingTheReworkedOfferMeansNoScaleOut() {
        var scaleOut = driver.engine().getRuntimeService().createProcessInstanceByKey("launch-campaign-scale-out")
                .businessKey("C1").startBeforeActivity("callActivity_lc16r_reworkOffer").execute();

        prepare(crew).answering("userTask_od12_approveOffer", "offerDecision", "reject").play(scaleOut);

        assertThat(scaleOut).isEnded().hasPassed("endEvent_lc16x_scaleRejected");
    }

    @Test
    void notReadyReworksOnlyTheNamedPart() {
        var launch = launch();

        finish(prepare(crew))
                .answering("userTask_lc11_approveReadiness", "readyDecision", "revise", "reworkTarget", "crisis")
                .answering("userTask_lc11_approveReadiness", "readyDecision", "approve")
                .play(launch);

        assertThat(crew.done()).filteredOn("userTask_cp01_listRisks"::equals).hasSize(2);
        assertThat(crew.done()).filteredOn("userTask_od01_assignRoles"::equals).hasSize(1);
        assertThat(launch).hasPassed("endEvent_lc27e_campaignClosed");
    }

    @Test
    void closeOutSentBackReviewsAgain() {
        var launch = launch();

        finish(prepare(crew))
                .answering("userTask_lc26_approveCloseOut", "closeDecision", "revise");
        crew.answering("userTask_lc26_approveCloseOut", "finalGmv", 1d, "finalCost", 1d).play(launch);

        assertThat(launch).hasPassed("endEvent_lc27e_campaignClosed");
    }

    private ProcessInstance launch() {
        return driver.start("launch-campaign", "C1", BRIEF);
    }

    private static Object variable(ProcessInstance launch, String name) {
        return historyService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(launch.getId())
                .variableName(name)
                .singleResult()
                .getValue();
    }
}
