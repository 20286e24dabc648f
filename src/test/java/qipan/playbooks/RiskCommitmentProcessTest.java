package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code risk-commitment-approval}: what we promise a buyer must be tenable, lawful and wanted. */
class RiskCommitmentProcessTest extends PlaybookOnTheEngine {

    private static final String PROPOSE = "userTask_rc01_proposeCommitment";
    private static final String COST = "userTask_rc02_costCommitment";
    private static final String LEGAL = "userTask_rc04_approveLegal";
    private static final String SPONSOR = "userTask_rc05_approveCommitment";

    @Test
    void commitsOnceLegalAndTheSponsorAgree() {
        var commitment = proposed(true, 12, 2);
        assertThat(Asked.at(driver, commitment, LEGAL)).isEqualTo(Asked.of("legal_compliance", "PT48H"));
        driver.complete(commitment, LEGAL, "rcDecision", "approve");
        assertThat(Asked.at(driver, commitment, SPONSOR)).isEqualTo(Asked.of("executive_sponsor", "PT24H"));
        driver.complete(commitment, SPONSOR, "rcFinalDecision", "approve");

        assertThat(commitment).isEnded().hasPassed("event_rc06_commitmentActive", "endEvent_rc06e_committed");
    }

    @ParameterizedTest(name = "controllable {0}, {1} promises")
    @CsvSource({"false, 1", "true, 0"})
    void asksNobodyToApproveWhatCannotBeKept(boolean controllable, int promises) {
        var commitment = proposed(controllable, 12, promises);

        assertThat(commitment).isEnded().hasPassed("endEvent_rc03x_untenable").hasNotPassed(LEGAL, SPONSOR);
    }

    @Test
    void endsWhenLegalRefusesAndTheSponsorIsNotAsked() {
        var commitment = proposed(true, 12, 1);
        driver.complete(commitment, LEGAL, "rcDecision", "reject");

        assertThat(commitment).isEnded().hasPassed("endEvent_rc04x_refusedByLegal").hasNotPassed(SPONSOR);
    }

    @Test
    void endsWhenTheSponsorRefusesWhatLegalAllowed() {
        var commitment = proposed(true, 12, 1);
        driver.complete(commitment, LEGAL, "rcDecision", "approve");
        driver.complete(commitment, SPONSOR, "rcFinalDecision", "reject");

        assertThat(commitment).isEnded().hasPassed("endEvent_rc05x_refused").hasNotPassed("event_rc06_commitmentActive");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({LEGAL + ", rcDecision", SPONSOR + ", rcFinalDecision"})
    void proposesAgainWhatWasSentBack(String approval, String decision) {
        var commitment = proposed(true, 12, 1);
        if (approval.equals(SPONSOR)) {
            driver.complete(commitment, LEGAL, "rcDecision", "approve");
        }
        driver.complete(commitment, approval, decision, "revise");

        assertThat(Asked.at(driver, commitment, PROPOSE)).isEqualTo(Asked.of("product_manager", "PT8H"));
    }

    private ProcessInstance proposed(boolean controllable, int months, int promises) {
        var commitment = driver.start("risk-commitment-approval", "spring", Map.of("campaignName", "春季发售"));
        var scope = java.util.Collections.nCopies(promises, Map.of("t", "一年内脱线免费换新"));
        driver.complete(commitment, PROPOSE, "pain", "怕用坏", "commitment", "一年换新", "durationMonths", months,
                "scope", List.copyOf(scope), "controllable", controllable, "overIndustry", "行业三个月");
        assertThat(Asked.at(driver, commitment, COST)).isEqualTo(Asked.of("finance", "PT24H"));
        driver.complete(commitment, COST, "expectedRate", 2d, "unitCost", 30d, "reserve", 600d);
        return commitment;
    }
}
