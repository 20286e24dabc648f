package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.engine.Models;
import qipan.testing.EngineTest;
import qipan.testing.ProcessDriver;
import qipan.testing.StandInFunctions;

@EngineTest
class VipUpgradeProcessTest {

    private static final String VIP = "vip-upgrade";
    private static final String LIST = "userTask_vu01l_listCandidates";
    private static final String FIGURES = "userTask_vu02a_addFigures";
    private static final String PROPOSE = "userTask_vu03_proposePrivileges";
    private static final String APPROVE = "userTask_vu04_approvePrivileges";
    private static final String APPROVE_COST = "userTask_vu04f_approveCost";
    private static final String INVITE = "userTask_vu05_inviteToVip";
    private static final String ASK_AGAIN = "userTask_vu05r_askAgain";

    @Autowired
    ProcessDriver driver;

    @Autowired
    Models models;

    @Autowired
    StandInFunctions.Parameters parameters;

    private Story story;
    private final List<String> screened = new ArrayList<>();

    @BeforeEach
    void reset() {
        driver.reset();
        story = new Story(driver);
        driver.delegates().when("startPlaybook", step -> screened.add(step.getVariable("playbook") + " "
                + step.getVariable("memberId") + " " + step.getVariable("total12m") + " " + step.getVariable("currentLevel")));
    }

    @AfterEach
    void forgetParameters() {
        parameters.values.clear();
    }

    @Test
    void screensTheCandidatesOfEachMonthUntilTheMonthsAreOver() {
        var screening = driver.start(VIP, "spring", Map.of("roundsLeft", 2));
        new Crew(driver, models)
                .answering(LIST, "candidates", List.of(candidate("m1", 60000), candidate("m2", 7000)), "vipGmv", 30, "totalGmv", 60)
                .play(screening);

        assertThat(story.ending(screening)).contains("endEvent_vu01e_screeningOver");
        assertThat(story.times("vu01l")).isEqualTo(2);
        assertThat(screened).hasSize(4).contains("vip-upgrade-member m1 60000 none", "vip-upgrade-member m2 7000 none");
        assertThat(driver.delegates().calls()).contains("recordKpi");
    }

    @Test
    void leavesABuyerAloneInACampaignThatDoesNotScreenOrders() {
        var member = paid();

        assertThat(story.ending(member)).contains("endEvent_vu01x_notPerOrder");
        assertThat(driver.delegates().calls()).isEmpty();
    }

    @Test
    void screensABuyerOnceWhetherOrNotAMasterRunsAndAsksNobodyForFigures() {
        parameters.values.put("vip.perOrder", true);
        var remembered = Recorded.by(driver, "rememberBuyer");
        buyerIs(60000, "none");
        var screening = driver.start(VIP, "spring", Map.of("roundsLeft", 1));
        var member = paid();
        driver.runAsync(member);
        driver.runAsync(screening);

        assertThat(driver.openElements(member)).containsExactly(PROPOSE);
        assertThat(screened).as("by the master").isEmpty();
        assertThat(story.times("vu02")).isEqualTo(1);
        assertThat(story.passed()).doesNotContain("vu02a");
        assertThat(remembered.texts("memberId")).containsExactly("m7");
        assertThat(remembered.texts("vipLevel")).containsExactly("super");
    }

    @Test
    void offersABuyerWithTheNextOrderNothingThatWasOfferedBefore() {
        parameters.values.put("vip.perOrder", true);
        buyerIs(60000, "super");
        var member = paid();
        driver.runAsync(member);

        assertThat(story.ending(member)).contains("endEvent_vu02e_levelKept");
        assertThat(driver.delegates().calls()).containsExactly("loadBuyer");
    }

    @Test
    void makesAVipOfACustomerWhoAcceptsAndCares() {
        var member = member(60000);
        var crew = new Crew(driver, models).answering(INVITE, "accepted", true, "groupId", "V1")
                .answering("userTask_cr03b_revisitCustomer", "mood", "happy", "note", "很好")
                .answering(FIGURES, "total12m", 0, "orders12m", 0, "referrals", 0);
        crew.play(member);

        assertThat(story.valuesOf("vipLevel")).contains("super");
        assertThat(story.passed()).contains("vu06", "vu07", "vu07e", "vu08").doesNotContain("vu04f", "vu05t");
        assertThat(story.times("cr03b")).isEqualTo(5);
        assertThat(driver.delegates().calls()).contains("tagMember", "notifyRole", "recordKpi");
        assertThat(story.ending(member)).contains("endEvent_vu02e_levelKept");
    }

    @Test
    void renewsAMembershipUntilItsReviewsAreUsedUp() {
        var member = member(60000);
        driver.engine().getRuntimeService().setVariable(member.getId(), "reviewsLeft", 1);
        new Crew(driver, models).answering(INVITE, "accepted", true)
                .answering("userTask_cr03b_revisitCustomer", "mood", "neutral", "note", "如常")
                .answering(FIGURES, "total12m", 6000, "orders12m", 3, "referrals", 0)
                .play(member);

        assertThat(story.times("vu06")).isEqualTo(2);
        assertThat(story.valuesOf("vipLevel")).contains("super", "vip1");
        assertThat(story.passed()).contains("vu08e").doesNotContain("vu02e");
    }

    @Test
    void leavesALevelThatIsHighEnoughAlone() {
        var member = driver.start(VIP + "-member", "spring", figures(6000, "vip1"));

        assertThat(story.ending(member)).contains("endEvent_vu02e_levelKept");
        assertThat(driver.delegates().calls()).isEmpty();
    }

    @Test
    void asksForFiguresThatNobodySent() {
        var member = driver.start(VIP + "-member", "spring", Map.of("memberId", "m1"));
        driver.complete(member, FIGURES, "total12m", 0, "orders12m", 0, "referrals", 10);

        assertThat(story.valuesOf("vipLevel")).contains("vip1");
        assertThat(driver.openElements(member)).containsExactly(PROPOSE);
    }

    @Test
    void asksFinanceForACostAboveTheLimitAndReworksWhatIsSentBack() {
        var member = member(60000);
        propose(member, 501);
        driver.complete(member, APPROVE, "vipDecision", "approve");
        driver.complete(member, APPROVE_COST, "vipCostDecision", "revise");
        propose(member, 500);
        driver.complete(member, APPROVE, "vipDecision", "revise");
        propose(member, 500);
        driver.complete(member, APPROVE, "vipDecision", "approve");

        assertThat(driver.openElements(member)).containsExactly(INVITE);
        assertThat(story.times("vu03")).isEqualTo(3);
        assertThat(story.times("vu04f")).isEqualTo(1);
    }

    @Test
    void endsWhenThePrivilegesAreRejected() {
        var member = member(60000);
        propose(member, 100);
        driver.complete(member, APPROVE, "vipDecision", "reject");
        driver.runAsync(member);

        assertThat(story.ending(member)).contains("endEvent_vu04x_vipRejected");
    }

    @Test
    void endsWhenFinanceRejectsTheCost() {
        var member = member(60000);
        propose(member, 900);
        driver.complete(member, APPROVE, "vipDecision", "approve");
        driver.complete(member, APPROVE_COST, "vipCostDecision", "reject");
        driver.runAsync(member);

        assertThat(story.ending(member)).contains("endEvent_vu04x_vipRejected");
        assertThat(story.passed()).contains("vu04z").doesNotContain("vu05");
    }

    @Test
    void asksARefusingCustomerOnceMoreAfterThirtyDays() {
        var member = refusing();
        driver.complete(member, ASK_AGAIN, "accepted", false);
        driver.runAsync(member);

        assertThat(story.ending(member)).contains("endEvent_vu05x_vipDeclined");
        assertThat(driver.delegates().calls()).doesNotContain("tagMember");
    }

    @Test
    void takesACustomerWhoAcceptsTheSecondTime() {
        var member = refusing();
        driver.complete(member, ASK_AGAIN, "accepted", true);
        driver.runAsync(member);

        assertThat(driver.delegates().calls()).contains("tagMember");
        assertThat(story.ending(member)).isEmpty();
    }

    private ProcessInstance paid() {
        return story.begin(VIP + "-member", "MSG_ORDER_PAID", Map.of("memberId", "m7", "orderNo", "O1"));
    }

    private void buyerIs(int spent, String level) {
        driver.delegates().when("loadBuyer", step -> step.setVariables(figures(spent, level)
                .entrySet().stream().filter(figure -> !figure.getKey().equals("memberId"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
    }

    private ProcessInstance refusing() {
        var member = member(60000);
        propose(member, 100);
        driver.complete(member, APPROVE, "vipDecision", "approve");
        driver.complete(member, INVITE, "accepted", false);
        driver.fireTimer(member, "event_vu05t_refusalCooled");
        return member;
    }

    private void propose(ProcessInstance member, int cost) {
        driver.complete(member, PROPOSE, "offer", "专属方案", "cost", cost);
    }

    private ProcessInstance member(int spent) {
        return driver.start(VIP + "-member", "spring", figures(spent, "none"));
    }

    private static Map<String, Object> figures(int spent, String level) {
        return new HashMap<>(Map.of("memberId", "m1", "total12m", spent, "orders12m", 3, "referrals", 0, "currentLevel", level));
    }

    private static Map<String, Object> candidate(String member, int spent) {
        return Map.of("memberId", member, "total12m", spent, "orders12m", 3, "referrals", 0, "currentLevel", "none");
    }
}
