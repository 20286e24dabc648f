package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A growth mechanic from its design over its daily watch to what it returned. */
class GrowthMechanicProcessTest extends PlaybookOnTheEngine {

    private static final String ACTIVITY = "growth-mechanic-activity";
    private static final String CHOOSE = "userTask_gm01u_chooseMechanic";
    private static final String LEAD = "userTask_gm04a_approveActivity";
    private static final String LAW = "userTask_gm04b_checkPlatformRules";
    private static final String MONITOR = "userTask_gm06_monitorDay";
    private static final String PAUSE = "userTask_gm06p_pauseAndCheck";
    private static final String STOP = "userTask_gm07_decideStop";
    private static final String NEXT_CHECK = "event_gm06t_checkDue";

    @BeforeEach
    void prepare() {
        crew.answering("userTask_lp08_checkConversion", "leadRate", 12.0)
                .answering(MONITOR, "participants", 200L, "cost", 100.0, "fraud", 2L, "cpa", 0.5)
                .answering("userTask_gm09_judgeReturn", "newUsers", 50L, "newUsersDay7", 40L, "invitesPerUser", 1.5,
                        "acceptRate", 30.0, "roi", 1.8);
    }

    @Test
    void runsFromDesignToReturn() {
        var activity = start("2020-03-01T10:00:00+08:00", "2020-03-08T10:00:00+08:00");
        crew.play(activity);

        assertThat(story.ending(activity)).contains("endEvent_gm10_activityDone");
        assertThat(story.passed()).containsSubsequence("gm02", "gm03", "gm04a", "gm04b", "gm05", "gm06", "gm08", "gm09")
                .doesNotContain("gm01u", "gm06p", "gm07");
        assertThat(story.valuesOf("ruleChecks")).contains("未成团须退款");
        assertThat(recorded).containsEntry("kFactor", 0.45).containsEntry("cpa", 0.5).containsEntry("roi", 1.8)
                .containsEntry("newUserRetention7d", 80d);
    }

    @ParameterizedTest(name = "{0} to {1}: asked again {2}")
    @CsvSource({
        "2030-03-01T10:00:00+08:00, 2030-03-16T10:00:00+08:00, false",
        "2030-03-01T10:00:00+08:00, 2030-03-16T10:01:00+08:00, true",
        "2030-03-01T10:00:00+08:00, 2030-03-01T10:00:00+08:00, true",
        "2030-03-02T10:00:00+08:00, 2030-03-01T10:00:00+08:00, true"
    })
    void refusesDatesInTheWrongOrderOrMoreThanFifteenDays(String from, String to, boolean again) {
        var activity = start(from, to);

        assertThat(driver.openElements(activity).contains(CHOOSE)).isEqualTo(again);
    }

    @Test
    void asksForTheMechanicWhenTheCallerNamesNone() {
        assertThat(driver.openElements(driver.start(ACTIVITY, "spring", Map.of()))).containsExactly(CHOOSE);
    }

    @Test
    void endsWhenThePageIsRejected() {
        crew.answering("userTask_lp06_reviewPage", "lpDecision", "reject");
        var activity = start();
        crew.play(activity);

        assertThat(story.ending(activity)).contains("endEvent_gm01x_activityRejected");
        assertThat(story.passed()).contains("gm03e").doesNotContain("gm04a");
    }

    @Test
    void endsWhenTheProjectLeadRejectsAndAsksNoLawyer() {
        crew.answering(LEAD, "gmDecision", "reject");
        var activity = start();
        crew.play(activity);

        assertThat(story.ending(activity)).contains("endEvent_gm01x_activityRejected");
        assertThat(story.passed()).doesNotContain("gm04b");
    }

    @Test
    void endsWhenComplianceRejects() {
        crew.answering(LAW, "gmLawDecision", "reject");
        var activity = start();
        crew.play(activity);

        assertThat(story.ending(activity)).contains("endEvent_gm01x_activityRejected");
    }

    @Test
    void changesTheActivityThatComplianceSendsBackWithoutReviewingThePageAgain() {
        crew.answering(LAW, "gmLawDecision", "revise").answering(LAW, "gmLawDecision", "approve")
                .answering(CHOOSE, "startAt", "2020-03-01T10:00:00+08:00", "endAt", "2020-03-05T10:00:00+08:00");
        var activity = start();
        crew.play(activity);

        assertThat(story.ending(activity)).contains("endEvent_gm10_activityDone");
        assertThat(story.times("gm03")).isEqualTo(1);
        assertThat(story.times("gm04a")).isEqualTo(2);
    }

    @ParameterizedTest(name = "fraud {0} of 100: paused {1}")
    @CsvSource({"5, false", "6, true"})
    void pausesAboveFivePercentFraud(long fraud, boolean paused) {
        var watch = checked(fraud, 100.0);

        assertThat(driver.openElements(watch).contains(PAUSE)).isEqualTo(paused);
    }

    @Test
    void goesOnOnceTheFraudIsRemoved() {
        var watch = checked(6, 100.0);
        driver.complete(watch, PAUSE, "resume", true);
        driver.fireTimer(watch, NEXT_CHECK);

        assertThat(driver.openElements(watch)).containsExactly(MONITOR);
        assertThat(story.ending(watch)).isEmpty();
    }

    @Test
    void stopsWhenItMayNotResume() {
        var watch = checked(6, 100.0);
        driver.complete(watch, PAUSE, "resume", false);

        assertThat(story.ending(watch)).contains("endEvent_gm07e_activityStopped");
    }

    @ParameterizedTest(name = "cost {0} of 1000: asked {1}")
    @CsvSource({"900, false", "900.01, true"})
    void asksAboutStoppingAboveNinetyPercentOfTheBudget(double cost, boolean asked) {
        assertThat(driver.openElements(checked(0, cost)).contains(STOP)).isEqualTo(asked);
    }

    @Test
    void movesTheEndForwardWhenStoppedEarly() {
        var watch = checked(0, 950.0);
        driver.complete(watch, STOP, "stop", true, "ruleNotice", true);

        assertThat(story.ending(watch)).contains("endEvent_gm07e_activityStopped");
        assertThat(story.valuesOf("endAt")).last().isNotEqualTo("2090-03-10T10:00:00+08:00");
    }

    @Test
    void watchesOnWhenItIsNotStopped() {
        var watch = checked(0, 950.0);
        driver.complete(watch, STOP, "stop", false);
        driver.fireTimer(watch, NEXT_CHECK);

        assertThat(driver.openElements(watch)).containsExactly(MONITOR);
    }

    private ProcessInstance checked(long fraud, double cost) {
        var watch = driver.start(ACTIVITY + "-monitoring", "spring", Map.of(
                "budget", 1000.0, "startAt", "2090-03-01T10:00:00+08:00", "endAt", "2090-03-10T10:00:00+08:00"));
        driver.fireTimer(watch, NEXT_CHECK);
        driver.complete(watch, MONITOR, "participants", 100L, "fraud", fraud, "cost", cost, "cpa", 1.0, "shareRate", 10.0);
        return watch;
    }

    private ProcessInstance start() {
        return start("2020-03-01T10:00:00+08:00", "2020-03-05T10:00:00+08:00");
    }

    private ProcessInstance start(String from, String to) {
        return driver.start(ACTIVITY, "spring", Map.of("mechanic", "pin", "reward", "各得一券", "rewardCost", 5.0,
                "budget", 1000.0, "startAt", from, "endAt", to, "tool", "拼团小程序", "aarrrStage", "acquisition"));
    }
}
