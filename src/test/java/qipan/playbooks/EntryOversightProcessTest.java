package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import qipan.testing.StandInFunctions;

class EntryOversightProcessTest extends PlaybookOnTheEngine {

    private static final String MONTH = "event_he01t_monthBegan";
    private static final String EXPLAIN = "userTask_he05_explain";
    private static final String APPROVE = "userTask_he06_approvePenalty";

    private final List<Object> told = new ArrayList<>();

    @BeforeEach
    void prepare() {
        driver.delegates().when("notifyRole", step -> told.add(step.getVariableLocal("text")));
    }

    @Test
    void goesRoundOnceAMonthUntilTheMonthsAreOver() {
        var started = new ArrayList<Object>();
        driver.delegates().when("startRound", step -> started.add(step.getVariableLocal("playbook")));
        var oversight = driver.start("hq-entry-oversight", "hq", Map.of("months", 2));
        driver.fireTimer(oversight, MONTH);
        driver.runAsync(oversight);
        assertThat(story.ending(oversight)).isEmpty();
        driver.fireTimer(oversight, MONTH);
        driver.runAsync(oversight);
        assertThat(story.ending(oversight)).as("the last round is waited for").isEmpty();
        story.tell("MSG_GROUPS_FINISHED");

        assertThat(story.ending(oversight)).contains("endEvent_he10_oversightOver");
        assertThat(started).containsExactly("hq-entry-oversight-group", "hq-entry-oversight-group");
    }

    @Test
    void callsInOneStoreAtOnceWhenItsEstateIsOverdue() {
        var asked = new ArrayList<Map<String, Object>>();
        driver.delegates().when("startPlaybook", step -> asked.add(step.getVariablesLocal()));
        var overdue = driver.engine().getRuntimeService().startProcessInstanceByMessage(
                "MSG_ESTATE_OVERDUE", "hq", Map.of("estateId", "E7"));
        driver.runAsync(overdue);

        assertThat(story.ending(overdue)).contains("endEvent_he01e_storeCalledIn");
        assertThat(asked).singleElement().satisfies(values -> assertThat(values)
                .containsEntry("playbook", "hq-entry-oversight-group").containsEntry("estateId", "E7"));
    }

    @Test
    void supportsAndRewardsAStoreThatRunsItsGroups() {
        var store = judged(10, 10, 8, 100, 0);
        driver.complete(store, "userTask_he07_grantSupport", "supportType", List.of("budget"), "amount", 3000d);
        driver.runAsync(store);

        assertThat(story.ending(store)).contains("endEvent_he10_oversightDone");
        assertThat(story.valuesOf("oversightResult")).containsExactly("support-reward");
        assertThat(told).containsExactly("本月入口督导结果：支持并奖励");
        assertThat(numbers()).containsEntry("supportSpend", 3000d).containsEntry("activeGroupRate", 80d)
                .containsEntry("entryCoverageRate", 50d).containsEntry("penaltyCount", 0d);
    }

    @Test
    void fillsInWhatThePlatformKnows() {
        var now = driver.clock().instant();
        kpis.told.add(new StandInFunctions.Kpis.Told("orders", 5d, now.minus(Duration.ofDays(32))));
        kpis.told.add(new StandInFunctions.Kpis.Told("orders", 7d, now.minus(Duration.ofDays(27))));
        kpis.values.put("groupsBuilt", 3d);
        var store = opened();

        assertThat(driver.engine().getRuntimeService().getVariable(store.getId(), "orders"))
                .as("of the month that is looked at").isEqualTo(7d);
        assertThat(driver.engine().getRuntimeService().getVariable(store.getId(), "groupCount")).isEqualTo(3d);
        assertThat(driver.delegates().calls()).contains("collectKpis");
    }

    @Test
    void onlyWatchesAStoreWhoseGroupsSleep() {
        var store = judged(10, 4, 0, 0, 0);

        assertThat(story.ending(store)).contains("endEvent_he10_oversightDone");
        assertThat(story.passed()).doesNotContain("he07", "he06c");
        assertThat(told).containsExactly("本月入口督导结果：观察并辅导");
    }

    @Test
    void punishesAStoreAfterHearingIt() {
        var store = judged(10, 0, 0, 0, 31);
        driver.complete(store, EXPLAIN, "explanation", "人手不足", "planDate", tomorrow(1));
        driver.complete(store, APPROVE, "penaltyDecision", "approve", "penaltyType", "warning");
        driver.runAsync(store);

        assertThat(story.ending(store)).contains("endEvent_he10_oversightDone");
        assertThat(story.passed()).doesNotContain("he08");
        assertThat(told).containsExactly("本月入口督导结果：处罚");
        assertThat(numbers()).containsEntry("penaltyCount", 1d);
    }

    @Test
    void assessesTheReadinessOfAStorePunishedASecondTime() {
        kpis.values.put("penaltyCount", 1d);
        var store = judged(10, 0, 0, 0, 60);
        driver.complete(store, EXPLAIN, "explanation", "人手不足", "planDate", tomorrow(1));
        driver.complete(store, APPROVE, "penaltyDecision", "approve", "penaltyType", "quota-cut");
        driver.runAsync(store);

        assertThat(driver.openElements(store)).containsExactly("userTask_ra01u_rateSelf");
    }

    @Test
    void sendsBackARemedyThatComesTooLate() {
        var store = judged(10, 0, 0, 0, 31);
        driver.complete(store, EXPLAIN, "explanation", "人手不足", "planDate", tomorrow(17));
        assertThat(driver.openElements(store)).containsExactly(EXPLAIN);
        driver.complete(store, EXPLAIN, "explanation", "人手不足", "planDate", tomorrow(15));

        assertThat(driver.openElements(store)).containsExactly(APPROVE);
    }

    @Test
    void decidesWithoutAnExplanationThatDoesNotCome() {
        var store = judged(10, 0, 0, 0, 31);
        driver.fireTimer(store, "event_he05t_explanationOver");

        assertThat(driver.openElements(store)).containsExactly(APPROVE);
    }

    @Test
    void hearsTheStoreAgainAndMayLetItOff() {
        var store = judged(10, 0, 0, 0, 31);
        driver.fireTimer(store, "event_he05t_explanationOver");
        driver.complete(store, APPROVE, "penaltyDecision", "revise");
        driver.complete(store, EXPLAIN, "explanation", "楼盘刚交付", "planDate", tomorrow(3));
        driver.complete(store, APPROVE, "penaltyDecision", "reject");
        driver.runAsync(store);

        assertThat(story.ending(store)).contains("endEvent_he10_oversightDone");
        assertThat(told).containsExactly("本月入口督导结果：免予处罚");
        assertThat(numbers()).containsEntry("penaltyCount", 0d);
    }

    private ProcessInstance opened() {
        var store = driver.start("hq-entry-oversight-group", "hq/S001", Map.of("groupId", "S001"));
        driver.runAsync(store);
        return store;
    }

    private ProcessInstance judged(int estates, int groups, int active, int orders, int noGroupDays) {
        var store = opened();
        driver.complete(store, "userTask_he02c_completeData", "suitableEstates", estates, "coveredEstates", estates / 2,
                "groupCount", groups, "noGroupDays", noGroupDays, "activeGroups", active, "orders", orders, "orderNorm", 10);
        driver.runAsync(store);
        return store;
    }

    private String tomorrow(int days) {
        return java.time.LocalDate.ofInstant(driver.clock().instant(), java.time.ZoneId.of("Asia/Shanghai"))
                .plusDays(days).toString();
    }

    private Map<String, Double> numbers() {
        var numbers = new HashMap<String, Double>();
        recorded.forEach((name, value) -> numbers.put(name, ((Number) value).doubleValue()));
        return numbers;
    }
}
