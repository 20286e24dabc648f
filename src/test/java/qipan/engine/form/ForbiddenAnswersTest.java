package qipan.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the shipped forms refuse by the catalogue's compliance register (section 10), on 2 March 2026. */
class ForbiddenAnswersTest {

    @Test
    void anchorAboveTheLowestRecentPriceIsNoHonestComparison() {
        var ladder = shipped("offer-transaction-design", "od02-set-ladder");

        assertThat(ladder.wrong("anchorPrice", 199, "lowestPrice", 149)).contains("anchorPrice refuseWhen");
        assertThat(ladder.wrong("anchorPrice", 149, "lowestPrice", 149)).doesNotContain("anchorPrice refuseWhen");
    }

    @Test
    void depositIsAtMostItsShareOfTheFirstPrice() {
        var deposit = shipped("offer-transaction-design", "od03-set-deposit").knowing(Map.of("firstPrice", 100L));

        assertThat(deposit.wrong("depositEnabled", true, "depositAmount", 21)).contains("depositAmount refuseBeyond");
        assertThat(deposit.wrong("depositEnabled", true, "depositAmount", 20)).doesNotContain("depositAmount refuseBeyond");
        assertThat(deposit.inCampaignWith(Map.of("deposit.maxSharePct", 10))
                .wrong("depositEnabled", true, "depositAmount", 20))
                .contains("depositAmount refuseBeyond");
    }

    @Test
    void prizesStayWithinTheLimitAndAreDisclosed() {
        var lever = shipped("closing-follow-up", "cf02-choose-lever");
        var board = shipped("referral-leaderboard", "lb01-set-board-rules");

        assertThat(lever.wrong("levers", List.of("lottery"), "topPrize", 50_001)).contains("topPrize refuseBeyond");
        assertThat(lever.wrong("levers", List.of("lottery"))).contains("topPrize required", "lotteryRule required");
        assertThat(lever.wrong("levers", List.of("lottery"), "topPrize", 50_000)).doesNotContain("topPrize refuseBeyond");
        assertThat(board.wrong("prizes", List.of(prize(50_001)))).contains("prizes[0].value refuseBeyond");
        assertThat(board.wrong("prizes", List.of(prize(500)))).doesNotContain("prizes[0].value refuseBeyond");
        for (var form : List.of(shipped("closing-follow-up", "cf03a-approve-lottery"),
                shipped("referral-leaderboard", "lb02-approve-board"))) {
            assertThat(form.wrong("decision", "approve", "disclosed", false)).contains("disclosed mustBe");
            assertThat(form.wrong("decision", "reject", "comment", "奖品没有公示")).isEmpty();
        }
    }

    @Test
    void everyPromisedRankHasAPrize() {
        var board = shipped("referral-leaderboard", "lb01-set-board-rules");

        assertThat(board.wrong("prizes", List.of(prize(500)))).contains("prizes refuseBeyond");
        assertThat(board.wrong("prizes", List.of(prize(500), prize(100, 2, 3)))).doesNotContain("prizes refuseBeyond");
        assertThat(board.inCampaignWith(Map.of("leaderboard.topRanks", 5)).wrong("prizes", List.of(prize(500), prize(100, 2, 3))))
                .contains("prizes refuseBeyond");
    }

    @Test
    void complianceTicksEveryCheckToApproveAndNoneToReject() {
        var approval = shipped("offer-transaction-design", "od11-approve-compliance");

        assertThat(approval.wrong("decision", "approve", "checks", List.of("price-base"))).containsExactly("checks minRows");
        assertThat(approval.wrong("decision", "reject", "comment", "定金超过两成")).isEmpty();
    }

    @Test
    void witnessNeedsConsentAndOrdersAreTheSystemsOwn() {
        var witness = shipped("sale-day", "sd09-show-witness").knowing(Map.of("chainCount", 3L));
        var link = "https://example.org/witness";

        assertThat(witness.wrong("witnessLink", link)).containsExactly("witnessLink refuseWhen");
        assertThat(witness.wrong("witnessLink", link, "witnessConsent", false)).containsExactly("witnessLink refuseWhen");
        assertThat(witness.wrong("witnessLink", link, "witnessConsent", true)).isEmpty();
        assertThat(witness.check("chainCount", 99).values()).doesNotContainKey("chainCount");
        assertThat(shipped("sale-day", "sd04-start-chain").check("chainTitle", "首发", "firstRealOrders", 99).values())
                .doesNotContainKey("firstRealOrders");
    }

    @Test
    void returnThatTheLawGrantsIsNotDeclined() {
        var complaint = shipped("delivery-online", "do09-solve-complaint");
        var refund = shipped("delivery-online", "do09a-approve-refund").knowing(Map.of("noReasonReturn", true));

        assertThat(complaint.wrong("type", "return", "noReasonReturn", true, "declined", true, "result", "已用过"))
                .containsExactly("declined refuseWhen");
        assertThat(complaint.wrong("type", "return", "noReasonReturn", true, "declined", false, "result", "已退")).isEmpty();
        assertThat(complaint.wrong("type", "repair", "noReasonReturn", true, "declined", true, "result", "人为损坏")).isEmpty();
        assertThat(refund.wrong("decision", "reject", "comment", "金额太大了")).containsExactly("decision refuseWhen");
        assertThat(refund.wrong("decision", "approve")).isEmpty();
    }

    /** Which tick an approval or payment cannot do without. */
    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource({
        "key-person-engagement, kp07-approve-terms, disclosure",
        "merchant-briefing, mb04-approve-compliance, noIncomePromise",
        "merchant-briefing, mb04-approve-compliance, noEntryFee",
        "business-school-content, bs04-check-compliance, noIncomeClaim",
        "growth-mechanic-activity, gm04b-check-platform-rules, noForcedSharing",
        "store-card-programme, sc04l-approve-legal, noInvestmentPromise",
        "store-card-programme, sc04l-approve-legal, refundShown",
        "distributor-policy-change, dp06-approve-legal, levelsOk",
        "distributor-policy-change, dp06-approve-legal, noHeadcountPay",
        "distributor-policy-change, dp06-approve-legal, noEntryFee"
    })
    void approvalNeedsTheTick(String process, String form, String tick) {
        assertThat(shipped(process, form).wrong("decision", "approve", tick, false)).contains(tick + " mustBe");
        assertThat(shipped(process, form).wrong("decision", "approve", tick, true)).doesNotContain(tick + " mustBe");
    }

    @Test
    void paidEndorsementIsLabelledAndNumbersHaveALawfulSource() {
        var incentive = shipped("koc-cultivation", "kc06-pay-incentive");

        assertThat(incentive.wrong("incentive", 100, "basis", "三条推荐", "endorsementLabelled", false))
                .containsExactly("endorsementLabelled mustBe");
        assertThat(incentive.wrong("incentive", 100, "basis", "三条推荐", "endorsementLabelled", true)).isEmpty();
        assertThat(shipped("group-building-traffic-map", "tm07b-choose-own-method").wrong("selfMethods", List.of("phone-add")))
                .containsExactly("consentBasis required");
    }

    @Test
    void policyTakesEffectAfterItsNotice() {
        for (var form : List.of("dp01-submit-change", "dp04r-rework-policy")) {
            var policy = shipped("distributor-policy-change", form);
            assertThat(policy.wrong("effectiveFrom", "2026-03-15")).contains("effectiveFrom minDate");
            assertThat(policy.wrong("effectiveFrom", "2026-03-16")).doesNotContain("effectiveFrom minDate");
            assertThat(policy.inCampaignWith(Map.of("policy.noticeDays", 30)).wrong("effectiveFrom", "2026-03-16"))
                    .contains("effectiveFrom minDate");
        }
    }

    @Test
    void storyIsNotTakenDownWithoutConsent() {
        var interview = shipped("testimonial-snowball", "ts02-interview-member");

        assertThat(interview.check("memberId", "m1", "consent", false, "background", "三口之家").values())
                .doesNotContainKey("background");
    }

    private static Map<String, Object> prize(int value) {
        return prize(value, 1, 1);
    }

    private static Map<String, Object> prize(int value, int from, int to) {
        return Map.of("rankFrom", from, "rankTo", to, "prize", "家电", "value", value);
    }

    private static FormTryout shipped(String process, String form) {
        return FormTryout.of(Path.of("forms", process, form + ".form"));
    }
}
