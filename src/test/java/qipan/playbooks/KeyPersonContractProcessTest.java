package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

/** Who must approve the contract of a key person, and how it ends when they do not. */
class KeyPersonContractProcessTest extends PlaybookOnTheEngine {

    private static final String REWARD = "userTask_kp06_proposeReward";

    @Test
    void asksOnlyTheCommunityLeadUpToTheLimit() {
        var contract = contract(2000);
        driver.complete(contract, "userTask_kp07_approveContract", "kpDecision", "approve");
        driver.complete(contract, "userTask_kp08_signContract", "signResult", "signed");

        assertThat(story.ending(contract)).contains("endEvent_kp08e_contractSigned");
        assertThat(story.passed()).doesNotContain("kp07f", "kp07l");
    }

    @Test
    void asksFinanceAndLegalAboveTheLimit() {
        var contract = contract(2000.01d);
        driver.complete(contract, "userTask_kp07f_approveMoney", "kpFinanceDecision", "approve");
        driver.complete(contract, "userTask_kp07l_approveTerms", "kpLegalDecision", "approve");

        assertThat(driver.openElements(contract)).containsExactly("userTask_kp08_signContract");
        assertThat(story.passed()).doesNotContain("kp07");
    }

    @Test
    void proposesAgainWhenAnyoneWantsItRevised() {
        var contract = contract(5000);
        driver.complete(contract, "userTask_kp07f_approveMoney", "kpFinanceDecision", "revise");
        driver.complete(contract, REWARD, "capAmount", 4000d);
        driver.complete(contract, "userTask_kp07f_approveMoney", "kpFinanceDecision", "approve");
        driver.complete(contract, "userTask_kp07l_approveTerms", "kpLegalDecision", "revise");
        driver.complete(contract, REWARD, "capAmount", 1000d);
        driver.complete(contract, "userTask_kp07_approveContract", "kpDecision", "revise");

        assertThat(driver.openElements(contract)).containsExactly(REWARD);
    }

    @Test
    void talksAgainThreeTimesWhenSigningDrags() {
        var contract = contract(1000);
        for (var round = 1; round <= 3; round++) {
            driver.complete(contract, "userTask_kp07_approveContract", "kpDecision", "approve");
            driver.fireTimer(contract, "event_kp08t_signingOver");
            if (round < 3) {
                driver.complete(contract, REWARD, "capAmount", 1000d);
            }
        }

        assertThat(story.ending(contract)).contains("endEvent_kp08x_contractRefused");
    }

    @Test
    void endsRejectedWhenFinanceOrLegalRejects() {
        var byFinance = contract(5000);
        driver.complete(byFinance, "userTask_kp07f_approveMoney", "kpFinanceDecision", "reject");
        var byLegal = contract(5000);
        driver.complete(byLegal, "userTask_kp07f_approveMoney", "kpFinanceDecision", "approve");
        driver.complete(byLegal, "userTask_kp07l_approveTerms", "kpLegalDecision", "reject");
        assertThat(List.of(byFinance, byLegal)).allMatch(it -> story.ending(it).orElse("").equals("endEvent_kp07x_contractRejected"));
    }

    private ProcessInstance contract(double cap) {
        var contract = driver.start("key-person-engagement-contract", "spring/G001", Map.of("kpName", "李姐"));
        driver.complete(contract, REWARD, "capAmount", cap);
        return contract;
    }
}
