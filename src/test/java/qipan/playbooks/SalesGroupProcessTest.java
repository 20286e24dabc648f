package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The week of a sales team by its eight rules, and the cycle that starts it. */
class SalesGroupProcessTest extends PlaybookOnTheEngine {

    private static final String WEEKLY = "sales-group-ops";
    private static final String REPORT = "userTask_sg04b_reportResults";
    private static final String TALK = "userTask_sg06_talkToMember";
    private static final String APPROVE = "userTask_sg10_approvePrizes";
    private static final List<Map<String, Object>> TEAM =
            List.of(Map.of("user", "nina", "target", 3000), Map.of("user", "omar", "target", 2000));

    @BeforeEach
    void prepare() {
        crew.answering("userTask_sg02_takeTargets", "leaderTarget", 5000.0, "memberTargets", TEAM)
                .answering(TALK, "mood", "stable")
                .answering("userTask_sg09_commendTeam", "activeMembers", 1L);
    }

    @Test
    void runsTheWeekFromTargetsToCommendation() {
        kpis.values.put("gmv", 1000d);
        var asked = new ArrayList<Object>();
        driver.delegates().when("startPlaybook", step -> asked.add(step.getVariable("playbook")));
        var week = week();
        driver.runAsync(week);
        kpis.values.put("gmv", 5000d);
        crew.play(week);

        assertThat(story.ending(week)).contains("endEvent_sg11_weekDone");
        assertThat(story.times("sg04a")).isEqualTo(5);
        assertThat(story.times("sg04c")).isEqualTo(5);
        assertThat(story.times("sg04d")).isEqualTo(5);
        assertThat(story.times("sg06s")).isEqualTo(2);
        assertThat(story.passed()).contains("sg03", "sg05", "sg07", "sg09").doesNotContain("sg06r");
        assertThat(recorded).containsEntry("targetRate", 40d).containsEntry("teamActiveRate", 50d)
                .containsEntry("reviewOnTimeRate", 100d);
        assertThat(asked).containsExactly(WEEKLY + "-prizes");
    }

    @Test
    void goesRoundUntilTheLastWeekIsOver() {
        var weeks = new ArrayList<Object>();
        driver.delegates().when("startRound", step -> weeks.add(
                step.getVariable("playbook") + " " + ((Number) step.getVariableLocal("weekNo")).intValue()));
        var cycle = driver.start(WEEKLY, "spring", Map.of("weeks", 2));
        for (var week = 0; week < 2; week++) {
            driver.fireTimer(cycle, "event_sg01_weekDue");
            driver.runAsync(cycle);
        }
        story.tell("MSG_GROUPS_FINISHED");

        assertThat(story.ending(cycle)).contains("endEvent_sg11m_cycleDone");
        assertThat(weeks).containsExactly(WEEKLY + "-group 1", WEEKLY + "-group 2");
    }

    @Test
    void asksEveryMemberForTheOwnResults() {
        var day = day(0);

        assertThat(driver.tasks(day, REPORT)).extracting(Task::getAssignee).containsExactlyInAnyOrder("nina", "omar");
    }

    @Test
    void reviewsTheDayWithoutThoseWhoDidNotReport() {
        var day = day(2);
        driver.complete(day, REPORT, "orders", 1L, "gmv", 99.0, "newMembers", 0L);
        driver.fireTimer(day, "event_sg04bt_reportOver");

        assertThat(driver.openElements(day)).doesNotContain(REPORT)
                .contains("userTask_sg04c_reviewDay", "userTask_sg04d_postBattleReport");
        crew.play(day);
        assertThat(story.ending(day)).contains("endEvent_sg04e_dayDone");
        assertThat(story.numbersOf("reviewsOnTime")).contains(3L);
    }

    @Test
    void doesNotCountALateReviewAsOnTime() {
        var day = day(2);
        driver.fireTimer(day, "event_sg04bt_reportOver");
        driver.engine().getRuntimeService().setVariable(day.getId(), "reviewDue", java.util.Date.from(
                driver.clock().instant().minusSeconds(60)));
        driver.complete(day, "userTask_sg04c_reviewDay", "top", "nina", "dayProblem", "没人回", "tomorrow", "回访");

        assertThat(story.numbersOf("reviewsOnTime")).containsOnly(2L);
    }

    @Test
    void talksTwiceToALowMemberThenTellsTheProjectLead() {
        var talk = talk();
        driver.complete(talk, TALK, "mood", "low");
        driver.fireTimer(talk, "event_sg06t_talkAgainDue");
        driver.complete(talk, "userTask_sg06r_talkAgain", "mood", "low");
        driver.runAsync(talk);

        assertThat(story.ending(talk)).contains("endEvent_sg06e_moodKnown");
        assertThat(driver.delegates().calls()).containsExactly("notifyRole");
    }

    @Test
    void tellsNobodyWhenTheMemberIsBetter() {
        var talk = talk();
        driver.complete(talk, TALK, "mood", "low");
        driver.fireTimer(talk, "event_sg06t_talkAgainDue");
        driver.complete(talk, "userTask_sg06r_talkAgain", "mood", "stable");

        assertThat(story.ending(talk)).contains("endEvent_sg06e_moodKnown");
        assertThat(driver.delegates().calls()).isEmpty();
    }

    @Test
    void grantsThePrizesOnceFinanceApproves() {
        var prizes = part("-prizes", Map.of());
        driver.complete(prizes, APPROVE, "sgDecision", "revise");
        driver.complete(prizes, "userTask_sg10r_reworkAwards", "awards", List.of(Map.of("member", "nina")));
        driver.complete(prizes, APPROVE, "sgDecision", "approve");

        assertThat(story.ending(prizes)).contains("endEvent_sg10e_prizesGranted");
        assertThat(story.times("sg10")).isEqualTo(2);
    }

    @Test
    void grantsNoPrizesThatFinanceRejects() {
        var prizes = part("-prizes", Map.of());
        driver.complete(prizes, APPROVE, "sgDecision", "reject");

        assertThat(story.ending(prizes)).contains("endEvent_sg10x_prizesRejected");
        assertThat(story.passed()).doesNotContain("sg10r");
    }

    private ProcessInstance week() {
        return driver.start(WEEKLY + "-group", "spring/G001", Map.of("groupId", "G001"));
    }

    private ProcessInstance day(int reviewsBefore) {
        var day = part("-day", Map.of("dayNo", 1, "memberTargets", TEAM, "reviewsOnTime", reviewsBefore));
        driver.fireTimer(day, "event_sg04m_dayBegins");
        return day;
    }

    private ProcessInstance talk() {
        return part("-talk", Map.of("teamMember", "nina"));
    }

    private ProcessInstance part(String name, Map<String, Object> more) {
        var variables = new HashMap<String, Object>(Map.of("groupId", "G001", "groupRunStartDate", "2030-03-04"));
        variables.putAll(more);
        return driver.start(WEEKLY + name, "spring/G001", variables);
    }
}
