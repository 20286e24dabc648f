package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import qipan.testing.StandInFunctions;

/** Whose level is asked: candidates by the month, buyers by the order; and what is known of them. */
class VipScreeningProcessTest extends PlaybookOnTheEngine {

    private static final String LIST = "userTask_vu01l_listCandidates";
    private static final String FIGURES = "userTask_vu02a_addFigures";

    @Autowired
    StandInFunctions.Parameters parameters;

    private Recorded screened;

    @BeforeEach
    void prepare() {
        screened = Recorded.by(driver, "startPlaybook");
    }

    @Test
    void screensTheCandidatesOfEachMonthUntilTheMonthsAreOver() {
        var screening = driver.start("vip-upgrade", "spring", Map.of("roundsLeft", 2));
        new Crew(driver, models)
                .answering(LIST, "candidates", List.of(candidate("m1", 60000), candidate("m2", 7000)), "vipGmv", 30, "totalGmv", 60)
                .play(screening);

        assertThat(story.ending(screening)).contains("endEvent_vu01e_screeningOver");
        assertThat(story.times("vu01l")).isEqualTo(2);
        assertThat(screened.texts("playbook")).hasSize(4).containsOnly("vip-upgrade-member");
        assertThat(screened.texts("memberId")).containsExactlyInAnyOrder("m1", "m2", "m1", "m2");
        assertThat(screened.texts("total12m")).contains("60000", "7000");
        assertThat(screened.texts("currentLevel")).containsOnly("none");
        assertThat(driver.delegates().calls()).contains("recordKpi");
    }

    @Test
    void leavesABuyerAloneInACampaignThatDoesNotScreenOrders() {
        var order = paid();

        assertThat(story.ending(order)).contains("endEvent_vu01x_notPerOrder");
        assertThat(driver.delegates().calls()).isEmpty();
    }

    @Test
    void screensABuyerOnceWhetherOrNotAMasterRunsAndAsksNobodyForFigures() {
        parameters.values.put("vip.perOrder", true);
        var remembered = Recorded.by(driver, "rememberBuyer");
        buyerIs(60000, "none");
        var screening = driver.start("vip-upgrade", "spring", Map.of("roundsLeft", 1));
        var order = paid();
        driver.runAsync(order);
        driver.runAsync(screening);

        assertThat(driver.openElements(order)).containsExactly(VipCandidate.PROPOSE);
        assertThat(screened.calls()).as("by the master").isEmpty();
        assertThat(story.times("vu02")).isEqualTo(1);
        assertThat(story.passed()).doesNotContain("vu02a");
        assertThat(remembered.texts("memberId")).containsExactly("m7");
        assertThat(remembered.texts("vipLevel")).containsExactly("super");
    }

    @Test
    void offersABuyerWithTheNextOrderNothingThatWasOfferedBefore() {
        parameters.values.put("vip.perOrder", true);
        buyerIs(60000, "super");
        var order = paid();
        driver.runAsync(order);

        assertThat(story.passed()).contains("vu02e");
        assertThat(story.ending(order)).contains("endEvent_vu01y_buyerScreened");
        assertThat(driver.delegates().calls()).containsExactly("loadBuyer");
    }

    @Test
    void leavesALevelThatIsHighEnoughAlone() {
        var member = VipCandidate.screened(driver, 6000, "vip1");

        assertThat(story.ending(member)).contains("endEvent_vu02e_levelKept");
        assertThat(driver.delegates().calls()).isEmpty();
    }

    @Test
    void asksForFiguresThatNobodySent() {
        var member = driver.start("vip-upgrade-member", "spring", Map.of("memberId", "m1"));
        driver.complete(member, FIGURES, "total12m", 0, "orders12m", 0, "referrals", 10);

        assertThat(story.valuesOf("vipLevel")).contains("vip1");
        assertThat(driver.openElements(member)).containsExactly(VipCandidate.PROPOSE);
    }

    private ProcessInstance paid() {
        return story.begin("vip-upgrade-order", "MSG_ORDER_PAID", Map.of("memberId", "m7", "orderNo", "O1"));
    }

    private void buyerIs(int spent, String level) {
        var known = VipCandidate.figures(spent, level);
        known.remove("memberId");
        driver.delegates().when("loadBuyer", step -> step.setVariables(known));
    }

    private static Map<String, Object> candidate(String member, int spent) {
        return Map.of("memberId", member, "total12m", spent, "orders12m", 3, "referrals", 0, "currentLevel", "none");
    }
}
