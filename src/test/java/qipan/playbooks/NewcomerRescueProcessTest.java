package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a trainee who falls behind is won back, or let go. */
class NewcomerRescueProcessTest extends TraineeOnTheEngine {

    private static final String TALK = "userTask_tc05a_talkInPrivate";
    private static final String CALL = "userTask_tc05b_callTrainee";
    private static final String LEAVING = "userTask_tc05c_approveLeaving";
    private static final String MAKE_UP = "userTask_tc05m_makeUpDay";
    private static final String ONCE_MORE = "userTask_tc05r_talkOnceMore";

    @Test
    void talksToWhoMissedADayAndLetsTheDayBeMadeUp() {
        var trainee = missingADay(0);
        driver.complete(trainee, TALK, "reason", "busy", "plan", "catch-up");
        driver.complete(trainee, MAKE_UP, "learned", "看了回放", "homework", "名单", "evidence", "https://example.org/h");
        driver.complete(trainee, "userTask_tc05n_gradeMakeUp", "accepted", false, "feedback", "再补");
        driver.complete(trainee, MAKE_UP, "learned", "看了回放", "homework", "名单", "evidence", "https://example.org/h");
        driver.complete(trainee, "userTask_tc05n_gradeMakeUp", "accepted", true, "feedback", "好");

        assertThat(story.passed()).contains("tc05me", "tc05e");
        assertThat(counted(trainee, "missedInRow")).isEqualTo(0L);
        assertThat(counted(trainee, "attendedDays")).isEqualTo(1L);
        assertThat(counted(trainee, "homeworkDone")).isEqualTo(1L);
        assertThat(counted(trainee, "homeworkMissed")).isEqualTo(0L);
    }

    @Test
    void goesOnWithoutADayThatIsNotMadeUp() {
        var trainee = missingADay(0);
        driver.complete(trainee, TALK, "reason", "busy", "plan", "catch-up");
        driver.fireTimer(trainee, "event_tc05mt_makeUpOver");

        assertThat(story.passed()).contains("tc05mx", "tc05e");
        assertThat(counted(trainee, "missedInRow")).isEqualTo(1L);
    }

    @Test
    void callsWhoMissedTwoDaysAndAsksBeforeAQuitterLeaves() {
        var trainee = missingADay(1);
        driver.complete(trainee, "userTask_tc05b_callTrainee", "reason", "lost-interest", "plan", "quit");
        driver.complete(trainee, LEAVING, "leaveDecision", "approve", "leaveTo", "quit");
        driver.runAsync(trainee);

        assertThat(story.ending(trainee)).contains("endEvent_tc05le_traineeLeft");
        assertThat(driver.openElements(trainee)).isEmpty();
    }

    @Test
    void countsWhatALeaverDidUntilThen() {
        var trainee = missingADay("missedInRow", 2, "quizTotal", 160, "quizCount", 1);
        driver.complete(trainee, LEAVING, "leaveDecision", "approve", "leaveTo", "next-camp");
        driver.runAsync(trainee);

        assertThat(story.ending(trainee)).contains("endEvent_tc05le_traineeLeft");
        var figure = driver.engine().getHistoryService().createHistoricVariableInstanceQuery()
                .processInstanceId(trainee.getId()).variableName("quizAvg").singleResult();
        assertThat(((Number) figure.getValue()).intValue()).isEqualTo(80);
    }

    @Test
    void decidesOnWhoMissedThreeDaysAfterTalkingOnceMore() {
        var trainee = missingADay(2);
        driver.complete(trainee, LEAVING, "leaveDecision", "revise", "leaveComment", "再谈谈");
        driver.complete(trainee, "userTask_tc05r_talkOnceMore", "reason", "personal", "plan", "catch-up");
        driver.complete(trainee, LEAVING, "leaveDecision", "reject", "leaveComment", "留下");

        assertThat(story.passed()).contains("tc05k", "tc05ce").doesNotContain("tc05x");
        assertThat(story.times("tc05c")).isGreaterThanOrEqualTo(2);
        assertThat(story.ending(trainee)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"private-chat, " + TALK + ", PT4H", "phone, " + CALL + ", PT24H"})
    void keepsATraineeWhoWantedToQuitWhenTheTrainerDoesNotAgree(String way, String step, String time) {
        var rescue = start("-rescue", "rescue", way);
        assertThat(Asked.at(driver, rescue, step)).isEqualTo(Asked.of(way.equals("phone") ? "trainer" : "b_big", time));
        driver.complete(rescue, step, "reason", "lost-interest", "plan", "quit");
        assertThat(Asked.at(driver, rescue, LEAVING)).isEqualTo(Asked.of("trainer", "PT24H"));
        driver.complete(rescue, LEAVING, "leaveDecision", "reject", "leaveComment", "再试一天");

        assertThat(story.ending(rescue)).contains("endEvent_tc05k_traineeKept");
        assertThat(story.passed()).doesNotContain("tc05m", "tc05x");
    }

    @Test
    void keepsATraineeAfterTheMentorTalkedOnceMore() {
        var rescue = start("-rescue", "rescue", "private-chat");
        assertThat(driver.tasks(rescue, TALK)).extracting(Task::getAssignee).containsExactly("wang");
        driver.complete(rescue, TALK, "reason", "personal", "plan", "quit");
        driver.complete(rescue, LEAVING, "leaveDecision", "revise", "leaveComment", "再谈谈");
        assertThat(driver.tasks(rescue, ONCE_MORE)).extracting(Task::getAssignee).containsExactly("wang");
        driver.complete(rescue, ONCE_MORE, "reason", "personal", "plan", "catch-up");
        driver.complete(rescue, LEAVING, "leaveDecision", "reject", "leaveComment", "留下");

        assertThat(story.ending(rescue)).contains("endEvent_tc05k_traineeKept");
    }

    /** A trainee who misses a day, after that many in a row. */
    private ProcessInstance missingADay(int before) {
        return missingADay("missedInRow", before);
    }

    private ProcessInstance missingADay(Object... namesAndValues) {
        var trainee = start("-trainee", namesAndValues);
        driver.fireTimer(trainee, "event_tc04st_dayBegins");
        driver.fireTimer(trainee, "event_tc04ct_checkinOver");
        driver.fireTimer(trainee, "event_tc04dt_homeworkOver");
        driver.fireTimer(trainee, "event_tc04ft_quizOver");
        driver.fireTimer(trainee, "event_tc04gt_statusDue");
        return trainee;
    }

    /** What was counted in the trainee's days so far. */
    private long counted(ProcessInstance trainee, String name) {
        var runtime = driver.engine().getRuntimeService();
        var days = runtime.createProcessInstanceQuery().superProcessInstanceId(trainee.getId()).singleResult();
        return ((Number) runtime.getVariable(days.getId(), name)).longValue();
    }
}
