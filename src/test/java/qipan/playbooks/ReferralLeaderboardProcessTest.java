package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import qipan.engine.Fact.StepEntered;
import qipan.testing.StandInFunctions;

/** {@code referral-leaderboard}: who invited most, told twice a day, verified before anything is awarded. */
class ReferralLeaderboardProcessTest extends PlaybookOnTheEngine {

    private static final String RULES = "userTask_lb01_setBoardRules";
    private static final String APPROVE = "userTask_lb02_approveBoard";
    private static final String ANNOUNCE = "userTask_lb04b_announceRanking";
    private static final String FINAL = "userTask_lb04c_announceFinal";
    private static final String AWARD = "userTask_lb07_announceAndAward";
    private static final Map<String, Object> BOARD = Map.of("groupId", "G001", "groupRunStartDate", "2030-12-01", "startDay", 7,
            "startAt", "2030-12-07T20:30:00", "endAt", "2030-12-09T20:00:00", "stayHours", 24L);

    @BeforeEach
    void prepare() {
        crew.answering(RULES, "startAt", BOARD.get("startAt"), "endAt", BOARD.get("endAt"));
    }

    @Test
    void closesTheBoardOnTimeThenVerifiesAndAwards() {
        kpis.told.add(new StandInFunctions.Kpis.Told("suspectInvites", 2, Instant.parse("2099-01-01T00:00:00Z")));
        var board = board();
        driver.fireTimer(board, "event_lb05_boardCloses");
        crew.play(board);

        assertThat(story.ending(board)).contains("endEvent_lb08_boardDone");
        assertThat(story.passed()).containsSubsequence("lb03", "lb04b", "lb06", "lb06u", "lb07").contains("lb05e");
    }

    @Test
    void tellsWhoeverAwaitsPrizesThatTheyAreLate() {
        var told = Recorded.by(driver, "notifyRole");
        var board = board();
        driver.fireTimer(board, "event_lb05_boardCloses");
        crew.playTo(board, "userTask_lb07_announceAndAward");
        driver.fireTimer(board, "event_lb07t_awardLate");
        driver.runAsync(board);

        assertThat(story.passed()).contains("lb07e");
        assertThat(driver.openElements(board)).containsExactly(AWARD);
        assertThat(told.texts("role")).last().isEqualTo("project_lead");
        assertThat(story.passed()).doesNotContain("lb06u");
    }

    @Test
    void publishesNoBoardThatTheLawyersReject() {
        var board = driver.start("referral-leaderboard", "spring/G001", BOARD);
        crew.playTo(board, APPROVE);
        assertThat(Asked.at(driver, board, APPROVE)).isEqualTo(Asked.of("legal_compliance", "PT4H"));
        driver.complete(board, APPROVE, "lbDecision", "reject");

        assertThat(board).isEnded().hasPassed("endEvent_lb02x_boardRejected").hasNotPassed("serviceTask_lb03_publishBoard");
        assertThat(driver.delegates().calls()).isEmpty();
    }

    @Test
    void setsTheRulesAgainWhenTheLawyersSendThemBack() {
        var board = driver.start("referral-leaderboard", "spring/G001", BOARD);
        crew.playTo(board, APPROVE);
        driver.complete(board, APPROVE, "lbDecision", "revise");

        assertThat(board).isWaitingAt(RULES);
    }

    @Test
    void tellsTheRankingTwiceADayForAWeek() {
        var refresh = refresh();
        for (var round = 1; round <= 14; round++) {
            assertThat(refresh).hasNotPassed("endEvent_lb04x_roundsDone");
            driver.fireTimer(refresh, "event_lb04dt_roundDue");
            driver.runAsync(refresh);
            assertThat(Asked.at(driver, refresh, ANNOUNCE)).isEqualTo(Asked.of("main_ip", "PT15M"));
            driver.complete(refresh, ANNOUNCE);
            assertThat(entered("endEvent_lb04de_roundDone")).isEqualTo(round);
        }

        assertThat(refresh).hasPassed("endEvent_lb04x_roundsDone").isNotEnded();
        assertThat(driver.delegates().calls()).containsOnly("collectKpis").hasSize(14);
    }

    @Test
    void tellsItEveryHourBeforeTheEnd() {
        var refresh = refresh();
        for (var hour = 0; hour < 2; hour++) {
            driver.fireTimer(refresh, "event_lb04ht_hourDue");
            driver.runAsync(refresh);
            driver.complete(refresh, FINAL);
        }

        assertThat(refresh).hasPassed("endEvent_lb04y_finalDone").isNotEnded();
        driver.fireTimer(refresh, "event_lb05_boardCloses");
        assertThat(refresh).isEnded().hasPassed("endEvent_lb05e_boardClosed");
    }

    private long entered(String element) {
        return driver.facts().of(StepEntered.class).stream().filter(step -> step.element().equals(element)).count();
    }

    private ProcessInstance refresh() {
        return driver.start("referral-leaderboard-refresh", "spring/G001", BOARD);
    }

    private ProcessInstance board() {
        var board = driver.start("referral-leaderboard", "spring/G001", BOARD);
        crew.playTo(board, ANNOUNCE);
        return board;
    }
}
