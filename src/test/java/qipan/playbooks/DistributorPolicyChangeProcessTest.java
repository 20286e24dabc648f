package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code distributor-policy-change} from its submission to its announcement. */
class DistributorPolicyChangeProcessTest extends PlaybookOnTheEngine {

    private static final String CHANGE = "distributor-policy-change";
    private static final String SIMULATE = "userTask_dp02_simulatePayout";
    private static final String REWORK = "userTask_dp04r_reworkPolicy";
    private static final String FINANCE = "userTask_dp05_approveFinance";
    private static final String LEGAL = "userTask_dp06_approveLegal";
    private static final String SPONSOR = "userTask_dp08_approveFinally";
    private static final String APPROVE_CONTENT = "userTask_ca04_approveContent";
    private static final String SIGN = "userTask_dp10_acknowledgePolicy";

    @BeforeEach
    void hireACrew() {
        crew.answering(SIMULATE, "payoutPct", 12.0, "marginAfter", 30.0, "top10Share", 40.0)
                .answering("userTask_dp09_writeAnnouncement", "announcement", "新政策", "bigBs", List.of("wang", "li"))
                .answering(SIGN, "agree", true);
    }

    @Test
    void bringsAPlainReferralPolicyIntoForceOnceAllHaveApproved() {
        var change = submitted(reward("referral", 1));

        crew.play(change);

        assertThat(story.ending(change)).contains("endEvent_dp14_policyInForce");
        assertThat(crew.done()).contains(FINANCE, LEGAL, "userTask_dp07_consultDistributors", SPONSOR).doesNotContain(REWORK);
        assertThat(crew.done()).filteredOn(SIGN::equals).hasSize(2);
        assertThat(story.valuesOf("complianceResult")).contains("ok");
        assertThat(story.numbersOf("acknowledgeRate")).contains(100L);
        assertThat(story.valuesOf("policyVersion")).contains("春季政策@2030-03-20");
        assertThat(driver.delegates().calls())
                .containsSubsequence("storeContent", "recordKpi", "instructShop", "recordKpi");
    }

    @ParameterizedTest(name = "{0} on {1} levels")
    @CsvSource({"referral, 3", "differential, 3", "peer, 9"})
    void refusesMoreLevelsThanAllowed(String type, int levels) {
        var change = submitted(reward("referral", 1), reward(type, levels));

        crew.playTo(change, REWORK);

        assertThat(story.valuesOf("complianceResult")).contains("block");
        assertThat(crew.done()).doesNotContain(FINANCE, LEGAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"entryFee", "headcountPay"})
    void refusesEntryFeesAndPayByHeadcount(String what) {
        var change = submitted(reward("referral", 1));
        driver.engine().getRuntimeService().setVariable(change.getId(), what, true);

        crew.playTo(change, REWORK);

        assertThat(story.passed()).doesNotContain("dp05");
    }

    @Test
    void blockedPolicyGoesOnOnceItsLevelsAreCut() {
        var change = submitted(reward("referral", 3));

        crew.answering(REWORK, "rewards", List.of(reward("referral", 2)), "withdraw", false).play(change);

        assertThat(story.times("dp02")).isEqualTo(2);
        assertThat(story.ending(change)).contains("endEvent_dp14_policyInForce");
    }

    @Test
    void endsBlockedWhenWithdrawn() {
        var change = submitted(reward("referral", 3));

        crew.answering(REWORK, "withdraw", true).play(change);

        assertThat(story.ending(change)).contains("endEvent_dp04e_policyBlocked");
        assertThat(story.times("dp04r")).isEqualTo(1);
    }

    @Test
    void endsBlockedAfterTooManyReworks() {
        var change = submitted(reward("referral", 3));

        crew.answering(REWORK, "rewards", List.of(reward("referral", 3)), "withdraw", false).play(change);

        assertThat(story.times("dp04r")).isEqualTo(6);
        assertThat(story.ending(change)).contains("endEvent_dp04e_policyBlocked");
    }

    @Test
    void isRejectedWhenTheSponsorRejectsEvenAPlainPolicy() {
        var change = submitted(reward("referral", 1));

        crew.answering(SPONSOR, "dpDecision", "reject").play(change);

        assertThat(story.valuesOf("complianceResult")).contains("ok");
        assertThat(story.ending(change)).contains("endEvent_dp08x_policyRejected");
    }

    @Test
    void rewritesARejectedAnnouncementBeforeAnybodySigns() {
        var change = submitted(reward("referral", 1));
        crew.playTo(change, APPROVE_CONTENT);
        driver.complete(change, APPROVE_CONTENT, "contentDecision", "reject");

        assertThat(driver.openElements(change)).containsExactly("userTask_dp09_writeAnnouncement");
        assertThat(story.passed()).doesNotContain("dp10", "dp11");

        crew.answering("userTask_ca01_writeScript", "text", "审定的公告").play(change);
        assertThat(story.times("dp09")).isEqualTo(2);
        assertThat(story.valuesOf("announcement")).endsWith("审定的公告");
        assertThat(story.ending(change)).contains("endEvent_dp14_policyInForce");
    }

    @Test
    void asksTheSponsorWhenUplinesArePaid() {
        var change = submitted(reward("referral", 1), reward("differential", 2));

        crew.answering(SPONSOR, "dpDecision", "reject").play(change);

        assertThat(story.valuesOf("complianceResult")).contains("review-external-opinion");
        assertThat(story.ending(change)).contains("endEvent_dp08x_policyRejected");
    }

    @Test
    void asksTheSponsorWhenPayoutIsAboveTheCap() {
        var change = submitted(reward("referral", 1));
        driver.complete(change, SIMULATE, "payoutPct", 31.0);

        crew.playTo(change, SPONSOR);

        assertThat(story.valuesOf("complianceResult")).contains("review");
    }

    @ParameterizedTest
    @CsvSource({FINANCE + ", dpFinDecision", LEGAL + ", dpLawDecision"})
    void isReworkedWhenOneOfTwoSendsItBack(String approval, String decision) {
        var change = submitted(reward("referral", 1));

        crew.answering(approval, decision, "revise").answering(approval, decision, "approve")
                .answering(REWORK, "rewards", List.of(reward("referral", 1)), "withdraw", false).play(change);

        assertThat(story.times("dp04r")).isEqualTo(1);
        assertThat(story.ending(change)).contains("endEvent_dp14_policyInForce");
    }

    @ParameterizedTest
    @CsvSource({FINANCE + ", dpFinDecision", LEGAL + ", dpLawDecision"})
    void isRejectedWhenOneOfTwoRejects(String approval, String decision) {
        var change = submitted(reward("peer", 1));

        crew.answering(approval, decision, "reject").play(change);

        assertThat(story.ending(change)).contains("endEvent_dp08x_policyRejected");
        assertThat(crew.done()).doesNotContain(SPONSOR);
    }

    @Test
    void talksToDistributorsWhoDisagreeAndCountsThoseWhoSigned() {
        var change = submitted(reward("referral", 1));

        crew.playTo(change, SIGN);
        assertThat(driver.tasks(change, SIGN)).extracting(Task::getAssignee).containsExactlyInAnyOrder("wang", "li");
        driver.complete(change, SIGN, "agree", false);
        driver.complete(change, SIGN, "agree", false);
        driver.complete(change, "userTask_dp10k_talkOver", "agree", true);
        driver.complete(change, "userTask_dp10k_talkOver", "agree", false);
        crew.play(change);

        assertThat(story.numbersOf("acknowledgeRate")).contains(50L);
    }

    private ProcessInstance submitted(Object... rewards) {
        return driver.start(CHANGE, "spring", Map.of("policyName", "春季政策", "changeType", "new", "effectiveFrom", "2030-03-20",
                "rewards", List.of(rewards), "entryFee", false, "headcountPay", false, "reason", "多劳多得"));
    }

    private static Map<String, Object> reward(String type, int levels) {
        return Map.of("type", type, "rate", 10.0, "base", "retail-paid", "levels", levels);
    }
}
