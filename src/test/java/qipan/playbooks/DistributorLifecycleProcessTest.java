package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code distributor-lifecycle}: one member on the way from acquaintance to big distributor. */
class DistributorLifecycleProcessTest extends PlaybookOnTheEngine {

    private static final String TALK = "userTask_dl04_talkAboutIntent";
    private static final String PROOF = "userTask_dl06_proveBigDistributor";
    private static final String APPROVAL = "userTask_dl07_approveRole";
    private static final String SPONSOR = "userTask_dl07b_approveBigRole";

    @BeforeEach
    void hireACrew() {
        crew.answering(PROOF, "teamSize", 12, "gmv90", 120000.0, "mainJob", true);
    }

    @Test
    void makesAnAcquaintanceACustomerWithoutAnyApproval() {
        var member = started("semi-acquaintance", "paidOrders90", 1, "gmv90", 300.0);

        crew.answering("userTask_dl09k_countConversions", "movedUp", 3, "roleCount", 60, "upgradeDays", 9, "activeB", 4, "totalB", 8)
                .play(member);

        assertThat(story.ending(member)).contains("endEvent_dl10_roleConverted");
        assertThat(story.valuesOf("memberRole")).contains("C");
        assertThat(crew.done()).doesNotContain(TALK, APPROVAL);
        assertThat(driver.delegates().calls()).containsExactly("instructShop", "rememberBuyer", "messageCustomer", "notifyRole", "recordKpi");
    }

    @Test
    void leavesAMemberAloneWhoFitsNoRule() {
        var member = started("C");
        driver.runAsync(member);

        assertThat(story.ending(member)).contains("endEvent_dl03x_roleUnchanged");
    }

    @Test
    void makesAGraduateWhoSignedASmallDistributorWithoutASecondCamp() {
        var member = started("C", "signedBriefing", true, "graduated", true);

        crew.answering(TALK, "wants", true, "graduated", true).play(member);

        assertThat(story.valuesOf("memberRole")).contains("b_small");
        assertThat(story.passed()).contains("dl04", "dl07").doesNotContain("dl05", "dl06", "dl07b");
        assertThat(story.ending(member)).contains("endEvent_dl10_roleConverted");
    }

    @Test
    void keepsTheRoleOfAMemberWhoDoesNotWantToSell() {
        var member = started("C", "signedBriefing", true, "graduated", true);
        driver.complete(member, TALK, "wants", false, "why", "没有时间", "time", "lt1h");

        assertThat(story.ending(member)).contains("endEvent_dl07u_formerRoleKept");
        assertThat(story.passed()).doesNotContain("dl07", "dl08");
    }

    @ParameterizedTest(name = "{0} graduates -> {1}")
    @CsvSource({"0, C, 0", "1, b_small, 1"})
    void sendsASignerToTheCampWhichDecidesTheRole(int graduates, String role, long approvals) {
        var member = signer("trial");
        assertThat(driver.openElements(member)).containsExactly("userTask_tc02_formGroups");
        assertThat(story.valuesOf("trainingStartDate")).contains("2030-03-04");
        var runtime = driver.engine().getRuntimeService();
        var camp = runtime.createProcessInstanceQuery().processDefinitionKey("newcomer-six-day-camp").singleResult().getId();
        runtime.setVariable(camp, "graduates", graduates);
        runtime.createProcessInstanceModification(camp).cancelAllForActivity("callActivity_tc02c_runCourse")
                .startBeforeActivity("endEvent_tc12_campDone").execute();
        crew.play(member);

        assertThat(story.times("dl07")).isEqualTo(approvals);
        assertThat(story.valuesOf("memberRole")).contains(role);
    }

    @Test
    void makesASmallDistributorBigOnceLeadAndSponsorAgree() {
        var member = started("b_small", "gmv90", 150000.0, "mainJob", true);

        crew.play(member);

        assertThat(crew.done()).containsSubsequence(PROOF, APPROVAL, SPONSOR);
        assertThat(story.valuesOf("memberRole")).contains("b_big");
    }

    @ParameterizedTest
    @CsvSource({"99999, true", "120000, false"})
    void keepsASmallDistributorWhoseProofFallsShort(double gmv, boolean mainJob) {
        var member = started("b_small", "gmv90", 150000.0, "mainJob", true);
        driver.complete(member, PROOF, "teamSize", 12, "gmv90", gmv, "mainJob", mainJob);
        driver.runAsync(member);

        assertThat(story.ending(member)).contains("endEvent_dl07u_formerRoleKept");
    }

    @ParameterizedTest
    @CsvSource({APPROVAL + ", roleDecision", SPONSOR + ", roleTopDecision"})
    void isRejectedByEitherOfTwo(String approval, String decision) {
        var member = started("b_small", "gmv90", 150000.0, "mainJob", true);

        crew.answering(approval, decision, "reject").play(member);

        assertThat(story.ending(member)).contains("endEvent_dl07x_promotionRejected");
        assertThat(story.passed()).doesNotContain("dl08");
    }

    @ParameterizedTest
    @CsvSource({APPROVAL + ", roleDecision", SPONSOR + ", roleTopDecision"})
    void isCompletedWhenEitherOfTwoSendsItBack(String approval, String decision) {
        var member = started("b_small", "gmv90", 150000.0, "mainJob", true);

        crew.answering(approval, decision, "revise").answering(approval, decision, "approve").play(member);

        assertThat(story.times("dl07r")).isEqualTo(1);
        assertThat(story.ending(member)).contains("endEvent_dl10_roleConverted");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 2", "9, 2"})
    void writesNoMoreLevelsOfTheInvitationChainThanAllowed(int chainLevel, long written) {
        var member = started("trial", "paidOrders90", 2, "chainLevel", chainLevel);
        driver.runAsync(member);

        assertThat(story.numbersOf("relationLevels")).contains(written);
    }

    private ProcessInstance signer(String currentRole) {
        var member = started(currentRole, "signedBriefing", true);
        driver.complete(member, TALK, "wants", true, "why", "想做副业", "time", "1-2h", "campStartDate", "2030-03-04");
        driver.runAsync(member);
        return member;
    }

    private ProcessInstance started(String currentRole, Object... more) {
        return driver.start("distributor-lifecycle", "spring", MemberFacts.of(currentRole, more));
    }
}
