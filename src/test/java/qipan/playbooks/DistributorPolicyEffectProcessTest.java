package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Signatures under a changed distributor policy, and its effect. */
class DistributorPolicyEffectProcessTest extends PlaybookOnTheEngine {

    private static final String CHANGE = "distributor-policy-change";

    @Test
    void phonesADistributorWhoHasNotSigned() {
        var signing = signing();
        driver.fireTimer(signing, "event_dp10t_signatureOverdue");
        driver.complete(signing, "userTask_dp10p_phoneSigner", "callNote", "电话里同意了", "agree", true);

        assertThat(story.ending(signing)).contains("endEvent_dp10e_policyAcknowledged");
        assertThat(story.passed()).doesNotContain("dp10k");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"keep, 1, recordKpi", "adjust, 2, notifyRole", "rollback, 2, instructShop"})
    void settlesWhatTheReviewDecided(String action, int count, String last) {
        var told = new ArrayList<Object>();
        driver.delegates().when("instructShop", step -> told.add(step.getVariable("instruction")));
        var effect = driver.start(CHANGE + "-effect", "spring", Map.of("policyName", "春季政策", "changeType", "new",
                "effectiveFrom", "2030-03-20", "effectiveAt", "2030-03-20T00:00:00+08:00", "rewards", List.of(Map.of("type", "referral", "rate", 10.0, "levels", 1))));
        driver.fireTimer(effect, "event_dp11_effectiveDayCame");
        driver.runAsync(effect);
        driver.complete(effect, "userTask_dp13_reviewEffect", "payoutPct", 12.0, "bChurn", 3.0, "complaintCount", 0, "action", action);
        driver.runAsync(effect);

        assertThat(story.ending(effect)).contains("endEvent_dp13e_effectReviewed");
        assertThat(driver.delegates().calls()).last().isEqualTo(last);
        assertThat(told).hasSize(action.equals("rollback") ? count : 1).first().isEqualTo("activate-distributor-policy");
    }

    @Test
    void leavesAPolicyUnsignedThatTheDistributorStillRefuses() {
        var signing = signing();
        driver.complete(signing, "userTask_dp10_acknowledgePolicy", "agree", false);
        driver.complete(signing, "userTask_dp10k_talkOver", "talkNote", "不接受新比例", "agree", false);

        assertThat(story.ending(signing)).contains("endEvent_dp10x_policyNotAcknowledged");
    }

    private ProcessInstance signing() {
        return driver.start(CHANGE + "-signing", "spring",
                Map.of("policyName", "春季政策", "effectiveAt", "2030-03-20T00:00:00+08:00", "signer", "wang"));
    }
}
