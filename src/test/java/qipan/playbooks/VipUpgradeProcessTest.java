package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static qipan.playbooks.VipCandidate.INVITE;

import org.junit.jupiter.api.Test;

/** A membership: activated, cared for, reviewed before it runs out. */
class VipUpgradeProcessTest extends PlaybookOnTheEngine {

    private static final String FIGURES = "userTask_vu02a_addFigures";
    private static final String REVISIT = "userTask_cr03b_revisitCustomer";

    @Test
    void makesAVipOfACustomerWhoAcceptsAndCares() {
        var member = VipCandidate.screened(driver, 60000, "none");
        new Crew(driver, models).answering(INVITE, "accepted", true, "groupId", "V1")
                .answering(REVISIT, "mood", "happy", "note", "很好")
                .answering(FIGURES, "total12m", 0, "orders12m", 0, "referrals", 0)
                .play(member);

        assertThat(story.valuesOf("vipLevel")).contains("super");
        assertThat(story.valuesOf("vipGroupId")).contains("V1");
        assertThat(story.passed()).contains("vu06", "vu07", "vu07e", "vu08").doesNotContain("vu04f", "vu05t");
        assertThat(story.times("cr03b")).isEqualTo(5);
        assertThat(driver.delegates().calls()).contains("tagMember", "notifyRole", "recordKpi");
        assertThat(story.ending(member)).contains("endEvent_vu02e_levelKept");
    }

    @Test
    void renewsAMembershipUntilItsReviewsAreUsedUp() {
        var member = VipCandidate.screened(driver, 60000, "none");
        driver.engine().getRuntimeService().setVariable(member.getId(), "reviewsLeft", 1);
        new Crew(driver, models).answering(INVITE, "accepted", true)
                .answering(REVISIT, "mood", "neutral", "note", "如常")
                .answering(FIGURES, "total12m", 6000, "orders12m", 3, "referrals", 0)
                .play(member);

        assertThat(story.times("vu06")).isEqualTo(2);
        assertThat(story.valuesOf("vipLevel")).contains("super", "vip1");
        assertThat(story.passed()).contains("vu08e").doesNotContain("vu02e");
    }
}
