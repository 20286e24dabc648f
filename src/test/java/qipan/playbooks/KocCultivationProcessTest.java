package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code koc-cultivation} and its quarters. */
class KocCultivationProcessTest extends PlaybookOnTheEngine {

    private static final String APPROVAL = "userTask_kc02_approveNomination";
    private static final String PAY = "userTask_kc06_payIncentive";
    private static final String REVIEW = "userTask_kc07_reviewQuarter";

    @Test
    void cultivatesAMemberForAQuarterUntilTheReviewLetsGo() {
        var koc = nominated("koc");

        crew.answering(REVIEW, "contribution", "带来三位老客", "referredGmv", 8000.0, "decision", "exit").play(koc);

        assertThat(crew.done()).containsSubsequence(APPROVAL, "userTask_kc03_exceedExpectations",
                "userTask_kc04_strengthenLink", "userTask_kc05_raiseTopics", PAY, REVIEW);
        assertThat(crew.done()).filteredOn(PAY::equals).hasSize(3);
        assertThat(story.ending(koc)).contains("endEvent_kc08_cultivationDone");
        assertThat(driver.delegates().calls()).containsExactly("recordKpi", "recordKpi");
    }

    @Test
    void recordsTheCountersAndTheSalesBroughtIn() {
        var counted = new java.util.HashMap<String, Object>();
        driver.delegates().when("recordKpi", step -> counted.putAll(step.getVariablesLocal()));
        var koc = nominated("koc");

        crew.answering(REVIEW, "contribution", "带来三位老客", "referredGmv", 8000.0, "decision", "exit").play(koc);

        assertThat(counted.keySet()).containsExactlyInAnyOrder("kocCount", "feedbackCount", "kocReferredGmv");
        assertThat(((Number) counted.get("kocReferredGmv")).intValue()).isEqualTo(8000);
    }

    @Test
    void goesOnForAsManyQuartersAsAllowedWhileTheMemberIsKept() {
        var koc = nominated("seed");

        crew.answering(REVIEW, "contribution", "稳定", "referredGmv", 100.0, "decision", "keep").play(koc);

        assertThat(crew.done()).filteredOn(REVIEW::equals).hasSize(4);
        assertThat(crew.done()).filteredOn(PAY::equals).hasSize(12);
        assertThat(story.ending(koc)).contains("endEvent_kc08_cultivationDone");
    }

    @ParameterizedTest(name = "{0} {1} -> {2}")
    @CsvSource({"seed, upgrade, koc", "koc, upgrade, kol", "kol, upgrade, kol", "seed, keep, seed"})
    void movesAnUpgradedMemberOneLayerUp(String layer, String decision, String after) {
        var quarter = driver.start("koc-cultivation-quarter", "spring", Map.of("memberId", "nina", "layer", layer, "quarter", 1));

        crew.answering(REVIEW, "contribution", "稳定", "referredGmv", 100.0, "decision", decision).play(quarter);

        assertThat(story.valuesOf("layer")).last().isEqualTo(after);
    }

    @Test
    void endsWhenTheNominationIsRejected() {
        var koc = nominated("koc");

        crew.answering(APPROVAL, "kcDecision", "reject").play(koc);

        assertThat(story.ending(koc)).contains("endEvent_kc02x_nominationRejected");
        assertThat(story.passed()).doesNotContain("kc03");
    }

    @Test
    void nominationSentBackIsReworkedAndApprovedAgain() {
        var koc = nominated("koc");

        crew.answering(APPROVAL, "kcDecision", "revise").answering(APPROVAL, "kcDecision", "approve")
                .answering(REVIEW, "contribution", "稳定", "referredGmv", 1.0, "decision", "exit").play(koc);

        assertThat(story.times("kc01r")).isEqualTo(1);
        assertThat(story.times("kc02")).isEqualTo(2);
    }

    private ProcessInstance nominated(String layer) {
        return driver.start("koc-cultivation", "spring", Map.of("memberId", "nina", "layer", layer, "source", "buyer",
                "traits", List.of("pain-fit", "circle"), "reach", 300));
    }
}
