package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A month's activities from what triggers them to what they earned, and the rhythm that starts the months. */
class ActivityMonthProcessTest extends PlaybookOnTheEngine {

    private static final String MONTHLY = "activity-marketing-month";
    private static final String TRIGGERS = "userTask_am02d_gatherTriggers";
    private static final String PLAN = "userTask_am03_planMonth";
    private static final String LEAD = "userTask_am05a_approvePlan";
    private static final String FINANCE = "userTask_am05b_approveMargin";
    private static final String PLAIN = "userTask_am06u_runPlainActivity";

    @BeforeEach
    void prepare() {
        crew.answering("userTask_ga01u_chooseGame", "prizeBudget", 50.0, "playAt", "2030-03-08T20:00:00+08:00")
                .answering("userTask_gm01u_chooseMechanic", "mechanic", "quan", "budget", 500.0, "rewardCost", 5.0,
                        "startAt", "2020-03-01T10:00:00+08:00", "endAt", "2020-03-02T10:00:00+08:00")
                .answering("userTask_lp08_checkConversion", "leadRate", 12.0)
                .answering("userTask_am07_reviewMonth", "gmv", 10000.0, "monthMarginPct", 30.0, "activityCost", 1000.0);
    }

    @Test
    void runsEachActivityByItsOwnPlaybook() {
        var flashed = new ArrayList<Object>();
        driver.delegates().when("startRound", step -> flashed.add(step.getVariable("playbook") + " "
                + step.getVariableLocal("saleOpenAt") + " " + step.getVariableLocal("offerId")));
        crew.answering(PLAN, "activities", List.of(
                activity("mechanic", 40), activity("flash", 40), activity("game", 40), activity("plain", 40)));
        var month = month();
        crew.play(month);

        assertThat(story.ending(month)).contains("endEvent_am08_monthDone");
        assertThat(story.passed()).contains("gm10", "ga05", "am06u", "am06t").doesNotContain("am05b");
        assertThat(flashed).containsExactly("flash-sale-group-run 2030-03-08T20:00:00+08:00 A1");
        assertThat(recorded).containsEntry("activityGmv", 10000.0).containsEntry("marginPct", 30.0).containsEntry("roi", 2d);
    }

    @Test
    void startsTheMonthsOneAfterTheOtherWithoutWaitingForThem() {
        var months = new ArrayList<Object>();
        driver.delegates().when("startPlaybook", step -> months.add(
                step.getVariable("playbook") + " " + ((Number) step.getVariableLocal("monthNo")).intValue()));
        var rhythm = driver.start(MONTHLY, "spring", Map.of("months", 2));
        for (var month = 0; month < 2; month++) {
            driver.fireTimer(rhythm, "event_am01_monthDue");
            driver.runAsync(rhythm);
        }
        driver.fireTimer(rhythm, "event_am01t_lastMonthOver");

        assertThat(story.ending(rhythm)).contains("endEvent_am08m_rhythmDone");
        assertThat(months).containsExactly(MONTHLY + "-round 1", MONTHLY + "-round 2");
    }

    @Test
    void showsThePlannerWhatTheFiguresSuggest() {
        var month = month();
        driver.complete(month, TRIGGERS, "targetGap", 100.0, "repurchaseDropPct", 2.0, "stockDays", 30L, "segmentSize", 5L,
                "festivalInDays", 10L);

        assertThat(driver.openElements(month)).containsExactly(PLAN);
        assertThat(story.valuesOf("suggestions")).last().asString().contains("满减", "礼盒").doesNotContain("清仓");
    }

    @ParameterizedTest(name = "margin {0}: finance asked {1}")
    @CsvSource({"20, false", "19.9, true"})
    void asksFinanceAboutLowMargins(double margin, boolean asked) {
        crew.answering(PLAN, "activities", List.of(activity("plain", margin), activity("plain", 50)));
        var month = month();
        crew.playTo(month, LEAD);
        driver.complete(month, LEAD, "amDecision", "approve");

        assertThat(driver.openElements(month).contains(FINANCE)).isEqualTo(asked);
        assertThat(story.numbersOf("lowMargin")).contains(asked ? 1L : 0L);
    }

    @Test
    void givesAPlainActivityToItsOwner() {
        crew.answering(PLAN, "activities", List.of(activity("plain", 50)));
        var month = month();
        crew.playTo(month, PLAIN);

        assertThat(driver.tasks(month, PLAIN)).singleElement().satisfies(task -> {
            assertThat(task.getAssignee()).isEqualTo("nina");
            assertThat(task.getDueDate()).isEqualTo("2030-03-11T12:00:00Z");
        });
    }

    @Test
    void plansAgainWhenFinanceSendsThePlanBack() {
        crew.answering(PLAN, "activities", List.of(activity("plain", 10)))
                .answering(PLAN, "activities", List.of(activity("plain", 30)))
                .answering(FINANCE, "amMarginDecision", "revise");
        var month = month();
        crew.play(month);

        assertThat(story.ending(month)).contains("endEvent_am08_monthDone");
        assertThat(story.times("am03")).isEqualTo(2);
        assertThat(story.times("am05b")).isEqualTo(1);
    }

    @Test
    void runsNothingOfARejectedPlan() {
        crew.answering(LEAD, "amDecision", "reject");
        var month = month();
        crew.play(month);

        assertThat(story.ending(month)).contains("endEvent_am05x_monthRejected");
        assertThat(story.passed()).doesNotContain("am05b", "am06", "am07");
    }

    @Test
    void runsNothingWhenFinanceRejectsTheMargin() {
        crew.answering(PLAN, "activities", List.of(activity("plain", 10))).answering(FINANCE, "amMarginDecision", "reject");
        var month = month();
        crew.play(month);

        assertThat(story.ending(month)).contains("endEvent_am05x_monthRejected");
    }

    private ProcessInstance month() {
        return driver.start(MONTHLY + "-round", "spring/m1", Map.of("monthNo", 1));
    }

    private static Map<String, Object> activity(String run, double margin) {
        return Map.of("trigger", "plan", "type", "benefit", "run", run, "mechanic", "满减", "sku", "A1", "cycleDays", 3,
                "marginPct", margin, "owner", "nina", "startAt", "2030-03-08T20:00:00+08:00");
    }
}
