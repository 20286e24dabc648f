package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A game that wakes a group up: what may be played, when, for how much, and what it brought. */
class GameActivationProcessTest extends PlaybookOnTheEngine {

    private static final String GAME = "game-activation";
    private static final String CHOOSE = "userTask_ga01u_chooseGame";
    private static final String APPROVE = "userTask_ga01a_approveBudget";
    private static final String EVENING = "2030-03-08T20:00:00+08:00";

    @Test
    void playsTheGameAndMeasuresWhatItBrought() {
        var rates = List.of(12d, 19.5).iterator();
        driver.delegates().when("summariseDay", step -> step.setVariable("activityRate", rates.next()));
        crew.answering("userTask_ga03_hostGame", "participants", 42L, "prizeCost", 88.0, "paid", true, "noStake", true);
        var game = start(200, EVENING);
        crew.play(game);

        assertThat(story.ending(game)).contains("endEvent_ga05_gameDone");
        assertThat(story.passed()).containsSubsequence("ga02t", "ga02", "ga03t", "ga03", "ga04t", "ga04")
                .doesNotContain("ga01u", "ga01a");
        assertThat(recorded).containsEntry("participants", 42L).containsEntry("prizeCost", 88.0)
                .containsEntry("activityLift", 7.5);
        assertThat(driver.delegates().calls()).containsExactly("summariseDay", "notifyRole", "summariseDay", "recordKpi");
    }

    @Test
    void tellsTheHostTwoHoursBefore() {
        var game = start(100, EVENING);
        driver.runAsync(game);

        assertThat(driver.engine().getManagementService().createJobQuery().timers().list()).singleElement()
                .satisfies(timer -> assertThat(timer.getDuedate()).isEqualTo("2030-03-08T10:00:00Z"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"2030-03-08T19:29:00+08:00", "2030-03-08T20:46:00+08:00", "2030-03-08T09:00:00+08:00"})
    void asksForAnotherTimeOutsideTheEvening(String at) {
        var game = start(100, at);
        assertThat(driver.openElements(game)).containsExactly(CHOOSE);
        driver.complete(game, CHOOSE, "playAt", EVENING);

        assertThat(driver.openElements(game)).isEmpty();
        assertThat(story.passed()).contains("ga01e", "ga02t");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"2030-03-08T19:30:00+08:00", "2030-03-08T20:45:00+08:00"})
    void allowsTheFirstAndTheLastMinuteOfTheEvening(String at) {
        assertThat(driver.openElements(start(100, at))).isEmpty();
        assertThat(story.passed()).doesNotContain("ga01u");
    }

    @Test
    void asksForAGameWhenTheCallerNamesNone() {
        var game = driver.start(GAME, "spring/G001", Map.of());

        assertThat(driver.openElements(game)).containsExactly(CHOOSE);
    }

    @Test
    void asksTheProjectLeadAboveTheLimit() {
        crew.answering(APPROVE, "gameDecision", "revise").answering(APPROVE, "gameDecision", "approve")
                .answering(CHOOSE, "prizeBudget", 260.0, "playAt", EVENING);
        var game = start(201, EVENING);
        crew.play(game);

        assertThat(story.ending(game)).contains("endEvent_ga05_gameDone");
        assertThat(story.times("ga01a")).isEqualTo(2);
        assertThat(story.times("ga01u")).isEqualTo(1);
    }

    @Test
    void endsWhenTheBudgetIsRejected() {
        var game = start(500, EVENING);
        driver.complete(game, APPROVE, "gameDecision", "reject");

        assertThat(story.ending(game)).contains("endEvent_ga01x_gameRejected");
        assertThat(driver.delegates().calls()).isEmpty();
    }

    private ProcessInstance start(double budget, String at) {
        return driver.start(GAME, "spring/G001",
                Map.of("game", "quiz", "prizeType", "coupon", "prizeBudget", budget, "playAt", at));
    }
}
