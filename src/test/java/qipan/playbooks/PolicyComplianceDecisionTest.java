package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyComplianceDecisionTest {

    private static final String ALL = "finance,legal_compliance,executive_sponsor";

    private final DecisionTable compliance = DecisionTable.named("policy-compliance");

    @ParameterizedTest(name = "rule {0}: {1} levels of {5} on {2}, fee {3}, headcount {4}, payout {6} -> {7}")
    @CsvSource(nullValues = "-", value = {
        "1, 1, retail-paid,   true,  false, referral,     10,   block",
        "1, 1, retail-paid,   true,  true,  peer,         10,   block",
        "2, 1, retail-paid,   false, true,  referral,     10,   block",
        "3, 3, retail-paid,   false, false, referral,     10,   block",
        "3, 3, retail-paid,   false, false, differential, 10,   block",
        "4, 1, list-price,    false, false, referral,     10,   block",
        "5, 2, retail-paid,   false, false, differential, 10,   review-external-opinion",
        "5, 1, net-of-refund, false, false, peer,         60,   review-external-opinion",
        "6, 2, retail-paid,   false, false, referral,     30.5, review",
        "6, 1, net-of-refund, false, false, referral,     31,   review",
        "7, 2, retail-paid,   false, false, referral,     30,   ok",
        "7, 1, net-of-refund, false, false, referral,     0,    ok",
        "8, -, retail-paid,   false, false, referral,     10,   block",
        "8, 1, retail-paid,   false, false, bonus,        10,   block"
    })
    void judgesOneReward(int rule, @Nullable Integer levels, String base, boolean entryFee, boolean headcountPay,
            String type, double payoutPct, String expected) {
        assertThat(judged(levels, base, entryFee, headcountPay, type, payoutPct, 2)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} levels where {1} are allowed -> {2}")
    @CsvSource({"1, 1, ok", "2, 1, block", "2, 2, ok"})
    void takesTheLevelLimitOfTheConfiguration(int levels, int maxLevels, String expected) {
        assertThat(judged(levels, "retail-paid", false, false, "referral", 10, maxLevels)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} with payout {1} -> {2}")
    @CsvSource(delimiter = '|', value = {
        "referral | 10 | finance,legal_compliance",
        "referral | 31 | " + ALL,
        "peer     | 10 | " + ALL
    })
    void namesWhoMustApprove(String type, double payoutPct, String approvers) {
        assertThat(compliance.row("levels", 1, "base", "retail-paid", "entryFee", false, "headcountPay", false,
                        "type", type, "payoutPct", payoutPct, "maxLevels", 2, "payoutCapPct", 30))
                .containsEntry("approvers", approvers);
    }

    private @Nullable Object judged(@Nullable Integer levels, String base, boolean entryFee, boolean headcountPay,
            String type, double payoutPct, int maxLevels) {
        return compliance.row("levels", levels, "base", base, "entryFee", entryFee, "headcountPay", headcountPay,
                "type", type, "payoutPct", payoutPct, "maxLevels", maxLevels, "payoutCapPct", 30).get("complianceResult");
    }
}
