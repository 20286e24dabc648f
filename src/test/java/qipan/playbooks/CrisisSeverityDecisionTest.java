package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrisisSeverityDecisionTest {

    private final DecisionTable severity = DecisionTable.named("crisis-severity");

    @ParameterizedTest(name = "rule {0}: {1}, {2} people, {3} % refunds, {4}, danger {5}")
    @CsvSource(nullValues = "-", value = {
        " 1, logistics-delay,     0, 0, none,    true,  P1, 10, 4,   30,  campaign, true,  executive_sponsor, required",
        " 2, data-leak,           0, 0, none,    false, P1, 10, 4,   30,  campaign, true,  executive_sponsor, required",
        " 3, group-spam,          0, 0, media,   false, P1, 10, 8,   30,  campaign, true,  executive_sponsor, required",
        " 4, refund-wave,         0, 15, none,   false, P1, 15, 8,   60,  campaign, true,  executive_sponsor, required",
        " 5, tool-failure,      500, 0, none,    false, P1, 10, 2,   30,  campaign, true,  executive_sponsor, required",
        " 6, group-spam,          0, 0, moments, false, P2, 15, 12,  60,  group,    true,  project_lead,      required",
        " 7, refund-wave,         0, 5, none,    false, P2, 30, 12,  120, group,    false, project_lead,      required",
        " 8, tool-failure,       50, 0, none,    false, P2, 10, 2,   30,  group,    false, project_lead,      required",
        " 9, quality-complaint,  10, 0, none,    false, P2, 30, 24,  120, group,    true,  project_lead,      required",
        "10, price-dispute,      10, 0, none,    false, P2, 15, 12,  60,  group,    false, project_lead,      required",
        "11, quality-complaint,   3, 0, none,    false, P3, 30, 24,  240, none,     false, project_lead,      optional",
        "12, negative-question,   3, 0, none,    false, P3, 15, 4,   120, none,     false, project_lead,      optional",
        "13, group-spam,        900, 0, group,   false, P3, 10, 0.5, 60,  none,     false, community_lead,    optional",
        "14, tool-failure,       49, 0, none,    false, P3, 15, 4,   60,  none,     false, community_lead,    optional",
        "15, refund-wave,         0, 2, none,    false, P3, 30, 24,  240, none,     false, project_lead,      optional",
        "16, public-opinion,      0, 0, group,   false, P3, 30, 24,  120, none,     false, project_lead,      optional",
        "17, negative-question,   2, 0, none,    false, P4, 60, 48,  -,   none,     false, community_lead,    skip"
    })
    void saysHowBadItIsAndWhatFollows(
            int rule, String category, int people, double refunds, String spread, boolean danger, String expected,
            double firstReply, double fixHours, @Nullable Double updateEvery, String pause, boolean statement,
            String approver, String postMortem) {
        var answer = severity.row("category", category, "affectedCount", people, "refundRatePct", refunds,
                "mediaSpread", spread, "safetyRisk", danger);

        assertThat(answer).containsEntry("severity", expected).containsEntry("pauseScope", pause)
                .containsEntry("needStatement", statement).containsEntry("approverRole", approver)
                .containsEntry("postMortem", postMortem);
        assertThat(number(answer.get("firstReplyMin"))).isEqualTo(firstReply);
        assertThat(number(answer.get("fixHours"))).isEqualTo(fixHours);
        assertThat(number(answer.get("updateEveryMin"))).isEqualTo(updateEvery);
    }

    @ParameterizedTest(name = "{0}, {1} people, {2} % refunds: {3}")
    @CsvSource({
        "refund-wave, 0, 14.9, P2", "refund-wave, 0, 4.9, P3", "refund-wave, 0, 1.9, P4",
        "tool-failure, 499, 0, P2", "quality-complaint, 9, 0, P3", "quality-complaint, 2, 0, P4",
        "price-dispute, 9, 0, P3", "logistics-delay, 10, 0, P2", "logistics-delay, 9, 0, P3",
        "staff-misconduct, 10, 0, P2", "staff-misconduct, 9, 0, P3", "negative-question, 10, 0, P2"
    })
    void keepsToTheEdgesOfItsRanges(String category, int people, double refunds, String expected) {
        assertThat(severity.row("category", category, "affectedCount", people, "refundRatePct", refunds,
                        "mediaSpread", "none", "safetyRisk", false))
                .containsEntry("severity", expected);
    }

    @Test
    void answersEvenWhenOnlyTheCategoryIsKnown() {
        assertThat(severity.row("category", "refund-wave")).containsEntry("severity", "P4");
    }

    private static @Nullable Double number(@Nullable Object value) {
        return value == null ? null : ((Number) value).doubleValue();
    }
}
