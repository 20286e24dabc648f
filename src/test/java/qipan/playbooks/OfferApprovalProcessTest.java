package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code offer-transaction-design-approval}, and what the design does with an offer that is held back. */
class OfferApprovalProcessTest extends PlaybookOnTheEngine {

    private static final String FINANCE = "userTask_od10_approveFinance";
    private static final String COMPLIANCE = "userTask_od11_approveCompliance";
    private static final String SPONSOR = "userTask_od12_approveOffer";
    private static final String LADDER = "userTask_od02_setLadder";

    @BeforeEach
    void prepare() {
        LaunchAnswers.prepare(crew);
    }

    @Test
    void asksTheSponsorOnceFinanceAndComplianceBothAgree() {
        var approval = approval();
        assertThat(Asked.at(driver, approval, FINANCE)).isEqualTo(Asked.of("finance", "PT4H"));
        assertThat(Asked.at(driver, approval, COMPLIANCE)).isEqualTo(Asked.of("legal_compliance", "PT8H"));
        driver.complete(approval, FINANCE, "finDecision", "approve", "maxDiscountBudget", 5000d);
        assertThat(driver.openElements(approval)).as("waits for both").containsExactly(COMPLIANCE);
        driver.complete(approval, COMPLIANCE, "lawDecision", "approve");
        assertThat(Asked.at(driver, approval, SPONSOR)).isEqualTo(Asked.of("executive_sponsor", "PT4H"));
        driver.complete(approval, SPONSOR, "offerDecision", "approve");

        assertThat(approval).isEnded().hasPassed("endEvent_od12e_offerDecided");
    }

    @ParameterizedTest(name = "finance {0}, compliance {1}")
    @CsvSource({"reject, approve", "approve, reject", "revise, approve", "approve, revise", "reject, reject"})
    void holdsTheOfferBackUnlessBothAgree(String finance, String compliance) {
        var approval = approval();
        driver.complete(approval, FINANCE, "finDecision", finance);
        driver.complete(approval, COMPLIANCE, "lawDecision", compliance);

        assertThat(approval).isEnded().hasPassed("endEvent_od11e_offerHeldBack").hasNotPassed(SPONSOR);
    }

    @Test
    void offerHeldBackForReworkGetsANewLadder() {
        crew.answering(COMPLIANCE, "lawDecision", "revise").answering(COMPLIANCE, "lawDecision", "approve");
        var design = design();
        crew.play(design);

        assertThat(story.ending(design)).contains("endEvent_od14_offerReady");
        assertThat(crew.done()).filteredOn(LADDER::equals).hasSize(2);
        assertThat(crew.done()).filteredOn(SPONSOR::equals).hasSize(1);
    }

    @Test
    void offerHeldBackForGoodIsNotReworked() {
        crew.answering(FINANCE, "finDecision", "reject");
        var design = design();
        crew.play(design);

        assertThat(story.ending(design)).contains("endEvent_od12x_offerRejected");
        assertThat(crew.done()).filteredOn(LADDER::equals).hasSize(1);
        assertThat(crew.done()).doesNotContain(SPONSOR);
    }

    private ProcessInstance design() {
        return driver.start("offer-transaction-design", "spring",
                Map.of("campaignName", "春季发售", "productIds", "SKU1,SKU2", "chosenMethod", "group", "budget", 20000d));
    }

    private ProcessInstance approval() {
        return driver.start("offer-transaction-design-approval", "spring", Map.of("campaignName", "春季发售"));
    }
}
