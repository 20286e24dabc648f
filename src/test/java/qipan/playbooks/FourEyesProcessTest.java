package qipan.playbooks;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.engine.Tasks;

/** Who wrote it does not approve it, in whichever process of the tree the one and the other is done. */
class FourEyesProcessTest extends PlaybookOnTheEngine {

    private static final String WRITE = "userTask_lp01_writePage";
    private static final String LEGAL = "userTask_lp05_approveLegal";

    @Autowired
    Tasks tasks;

    @BeforeEach
    void prepare() {
        LaunchAnswers.prepare(crew);
    }

    @Test
    void anApprovalThatIsCalledKnowsTheAuthorInItsCaller() {
        var page = driver.start("landing-page-gift-review", "spring",
                Map.of("campaignName", "春季发售", "budget", 20000d, "fulfilmentMode", "both"));
        crew.playTo(page, WRITE);
        done(page, WRITE, "zhou");
        crew.playTo(page, LEGAL);

        assertRefuses(page, LEGAL, "zhou");
        approve(page, LEGAL, "li");
        assertThat(driver.openElements(page)).containsExactly("userTask_lp06_reviewPage");
    }

    @Test
    void anApprovalKnowsTheAuthorInAProcessTwoCallsBelow() {
        var scaleOut = driver.engine().getRuntimeService().createProcessInstanceByKey("launch-campaign-scale-out")
                .businessKey("spring")
                .setVariables(LaunchAnswers.BRIEF)
                .setVariable("groupRunStartDate", "2026-03-02")
                .startBeforeActivity("callActivity_lc14c_test")
                .execute();
        crew.playTo(scaleOut, "userTask_ab08_interpretResult");
        // Whatever the test says: here only who said it counts.
        driver.engine().getRuntimeService().createProcessInstanceModification(scaleOut.getId())
                .startBeforeActivity("userTask_lc16_approveScaleOut").execute();
        done(scaleOut, "userTask_ab08_interpretResult", "zhou");

        assertRefuses(scaleOut, "userTask_lc16_approveScaleOut", "zhou");
    }

    @Test
    void theAuthorMayBeWhoStartedTheCaller() {
        var card = driver.start("store-card-programme", "spring", Map.ofEntries(
                entry("initiator", "zhou"), entry("storeStage", "new"), entry("cardType", "annual-rebate"),
                entry("price", 1000.0), entry("named", false), entry("visitCost", 10.0), entry("rebateVisits", 20),
                entry("rebatePct", 50.0), entry("sellUntil", "2030-03-31T18:00:00+08:00"),
                entry("settleAt", "2030-12-31T10:00:00+08:00"), entry("validDays", 365)));
        driver.runAsync(card);

        assertRefuses(card, "userTask_sc04_approveFinance", "zhou");
    }

    private void done(ProcessInstance root, String element, String username) {
        var task = driver.tasks(root, element).get(0);
        tasks.complete(task.getId(), crew.answersTo(task), username);
    }

    private void approve(ProcessInstance root, String element, String username) {
        tasks.complete(driver.tasks(root, element).get(0).getId(), Map.of("decision", "approve"), username);
    }

    private void assertRefuses(ProcessInstance root, String element, String username) {
        assertThatThrownBy(() -> approve(root, element, username)).extracting("messageKey").isEqualTo("engine.fourEyes");
    }
}
