package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Joining the owners' group of an estate with the help of a key person. */
class JoiningEstateProcessTest extends PlaybookOnTheEngine {

    private static final String IDENTIFY = "userTask_kp01_identifyPerson";
    private static final String ENTER = "userTask_tm07g_enterGroup";

    @BeforeEach
    void prepare() {
        crew.answering("userTask_kp02_invite", "accepted", true)
                .answering("userTask_kp06_proposeReward", "rewardType", "per-order", "rewardAmount", 100d, "capAmount", 1000d)
                .answering("userTask_kp08_signContract", "signResult", "signed")
                .answering("userTask_kp09_addToTeam", "followUntil", "2030-06-01");
    }

    @Test
    void entersTheGroupOnceTheKeyPersonHasSignedAndDoesNotWaitForTheSettlement() {
        var estate = join();
        crew.playTo(estate, ENTER);

        assertThat(story.passed()).containsSubsequence("tm07e", "tm07f", "kp01", "kp08", "kp09z", "tm07g").doesNotContain("kp12");
        assertThat(story.valuesOf("keyPersonId")).hasSize(1);
        assertThat(story.valuesOf("contractId")).isNotEmpty();
        assertThat(driver.openElements(estate)).containsExactly(ENTER);
    }

    @Test
    void tellsTheKeyPersonsProcessTheEstateAndItsTarget() {
        var estate = join();
        crew.playTo(estate, IDENTIFY);
        var asked = driver.tasks(estate, IDENTIFY).get(0).getProcessInstanceId();

        assertThat(driver.engine().getRuntimeService().getVariables(asked))
                .containsEntry("groupId", "橙园").containsEntry("targetOrders", 10);
    }

    @Test
    void entersByAnotherWayWhenNobodyCouldBeWon() {
        crew = new Crew(driver, models).answering("userTask_kp02_invite", "accepted", false);
        var estate = join();
        crew.playTo(estate, ENTER);

        assertThat(story.passed()).contains("kp13n", "tm07g").doesNotContain("kp09");
    }

    private ProcessInstance join() {
        return driver.start("group-building-traffic-map-estate", "spring",
                Map.of("estate", "橙园", "buildMode", "join", "groupOrderNorm", 10));
    }
}
