package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static qipan.playbooks.VipCandidate.APPROVE;
import static qipan.playbooks.VipCandidate.INVITE;
import static qipan.playbooks.VipCandidate.PROPOSE;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A level is offered: what is proposed must be approved, and the customer may decline. */
class VipOfferProcessTest extends PlaybookOnTheEngine {

    private static final String APPROVE_COST = "userTask_vu04f_approveCost";
    private static final String ASK_AGAIN = "userTask_vu05r_askAgain";

    private Recorded figures;
    private ProcessInstance member;

    @BeforeEach
    void aBigSpender() {
        figures = Recorded.by(driver, "recordKpi");
        member = VipCandidate.screened(driver, 60000, "none");
    }

    @Test
    void asksFinanceForACostAboveTheLimitAndReworksWhatIsSentBack() {
        propose(501);
        driver.complete(member, APPROVE, "vipDecision", "approve");
        driver.complete(member, APPROVE_COST, "vipCostDecision", "revise");
        propose(500);
        driver.complete(member, APPROVE, "vipDecision", "revise");
        propose(500);
        driver.complete(member, APPROVE, "vipDecision", "approve");

        assertThat(driver.openElements(member)).containsExactly(INVITE);
        assertThat(story.passed()).contains("vu04y");
        assertThat(story.times("vu03")).isEqualTo(3);
        assertThat(story.times("vu04f")).isEqualTo(1);
    }

    @Test
    void showsTheHostWhatWasAgreed() {
        propose(900);
        driver.complete(member, APPROVE, "vipDecision", "approve");
        driver.complete(member, APPROVE_COST, "vipCostDecision", "approve");

        assertThat(story.passed()).contains("vu04w");
        var invitation = driver.tasks(member, INVITE).get(0).getId();
        assertThat(driver.engine().getTaskService().getVariables(invitation))
                .containsEntry("offer", "专属方案").containsEntry("vipLevel", "super").containsEntry("memberId", "m1");
    }

    @Test
    void endsWhenThePrivilegesAreRejected() {
        propose(100);
        driver.complete(member, APPROVE, "vipDecision", "reject");
        driver.runAsync(member);

        assertThat(story.ending(member)).contains("endEvent_vu04x_vipRejected");
        assertThat(figures.texts("vipInvited")).containsExactly("0");
    }

    @Test
    void endsWhenFinanceRejectsTheCost() {
        propose(900);
        driver.complete(member, APPROVE, "vipDecision", "approve");
        driver.complete(member, APPROVE_COST, "vipCostDecision", "reject");
        driver.runAsync(member);

        assertThat(story.ending(member)).contains("endEvent_vu04x_vipRejected");
        assertThat(story.passed()).contains("vu04z").doesNotContain("vu05");
    }

    @Test
    void asksARefusingCustomerOnceMoreAfterThirtyDays() {
        refuse();
        driver.complete(member, ASK_AGAIN, "accepted", false);
        driver.runAsync(member);

        assertThat(story.ending(member)).contains("endEvent_vu05x_vipDeclined");
        assertThat(figures.texts("vipInvited")).containsExactly("1");
        assertThat(figures.texts("vipCount")).containsExactly("0");
        assertThat(driver.delegates().calls()).doesNotContain("tagMember");
    }

    @Test
    void takesACustomerWhoAcceptsTheSecondTime() {
        refuse();
        driver.complete(member, ASK_AGAIN, "accepted", true);
        driver.runAsync(member);

        assertThat(driver.delegates().calls()).contains("tagMember");
        assertThat(figures.texts("vipCount")).containsExactly("1");
        assertThat(story.ending(member)).isEmpty();
    }

    private void refuse() {
        propose(100);
        driver.complete(member, APPROVE, "vipDecision", "approve");
        driver.complete(member, INVITE, "accepted", false);
        driver.fireTimer(member, "event_vu05t_refusalCooled");
    }

    private void propose(int cost) {
        driver.complete(member, PROPOSE, "offer", "专属方案", "cost", cost);
    }
}
