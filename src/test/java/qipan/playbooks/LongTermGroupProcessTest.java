package qipan.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The week of a long-term group: its seven days, its review; and the rhythm that starts it. */
class LongTermGroupProcessTest extends PlaybookOnTheEngine {

    private static final String WEEKLY = "longterm-group-weekly";
    private static final String WRITE = "userTask_ca01_writeScript";
    private static final String PATROL = "userTask_lg06_patrolOrder";
    private static final String REVIEW = "userTask_lg08_reviewWeek";

    @BeforeEach
    void prepare() {
        driver.delegates().when("loadDayScript", step -> step.setVariable("slotCount", 0));
        crew.answering(WRITE, "contentType", "topic", "text", "早\n晚")
                .answering("userTask_lg03_fillWeek", "weekItems", List.of(Map.of("weekday", "MON", "morning", "早", "evening", "晚")))
                .answering("userTask_ga01u_chooseGame", "prizeBudget", 50.0, "playAt", "2030-03-08T20:00:00+08:00");
    }

    @Test
    void runsTheWeekFromContentToReview() {
        crew.answering(REVIEW, "weeklyActive", 20L, "present", 80L, "bestItem", "问答", "deadGroup", false);
        var week = driver.start(WEEKLY + "-group", "spring/G001", Map.of("groupId", "G001", "membersNow", 100));
        driver.runAsync(week);
        kpis.values.put("checkins", 140d);
        crew.play(week);

        assertThat(story.ending(week)).contains("endEvent_lg09_weekDone");
        assertThat(story.times("lg05d")).isEqualTo(7);
        assertThat(story.times("lg06")).isEqualTo(7);
        assertThat(story.times("lg05a")).isEqualTo(1);
        assertThat(story.times("lg05b")).isEqualTo(1);
        assertThat(story.passed()).contains("lg04h", "lg08e").doesNotContain("lg05c", "lg04u", "lg06r", "lg08a");
        assertThat(recorded).containsEntry("checkinRate", 20d).containsEntry("weeklyActivityRate", 25d)
                .containsEntry("retentionRate", 80d);
    }

    @Test
    void goesRoundUntilTheLastWeekIsOver() {
        var weeks = new ArrayList<Object>();
        driver.delegates().when("startRound", step -> weeks.add(
                step.getVariable("playbook") + " " + ((Number) step.getVariableLocal("weekNo")).intValue()));
        var rhythm = driver.start(WEEKLY, "spring", Map.of("weeks", 2));
        for (var week = 0; week < 2; week++) {
            driver.fireTimer(rhythm, "event_lg01_weekDue");
            driver.runAsync(rhythm);
        }
        assertThat(story.ending(rhythm)).isEmpty();
        story.tell("MSG_GROUPS_FINISHED");

        assertThat(story.ending(rhythm)).contains("endEvent_lg09m_rhythmDone");
        assertThat(weeks).containsExactly(WEEKLY + "-group 1", WEEKLY + "-group 2");
    }

    @Test
    void runsAFlashActivityOnFridayWhenChosen() {
        crew.play(day("activity", "flash"));

        assertThat(story.passed()).contains("lg05c").doesNotContain("lg05a", "lg05b");
    }

    @Test
    void addsNothingOnADayOfRest() {
        var day = day("rest", "game");
        crew.play(day);

        assertThat(story.ending(day)).contains("endEvent_lg05e_dayDone");
        assertThat(story.passed()).contains("lg05d", "lg06").doesNotContain("lg05a", "lg05b", "lg05c");
    }

    @Test
    void reportsMoreThanThreeAdsInAnHour() {
        crew.answering(PATROL, "adsRemoved", 4L, "adsPeakHour", 4L, "warnings", 1L, "removed", 1L);
        crew.play(day("content", "game"));

        assertThat(driver.delegates().calls()).contains("reportIncident");
    }

    @Test
    void bearsThreeAdsInAnHour() {
        crew.answering(PATROL, "adsRemoved", 9L, "adsPeakHour", 3L, "warnings", 0L, "removed", 0L);
        crew.play(day("content", "game"));

        assertThat(driver.delegates().calls()).doesNotContain("reportIncident");
    }

    @Test
    void wakesASilentGroupUpWithAGame() {
        var review = silent("game");

        assertThat(story.ending(review)).contains("endEvent_lg08ae_groupRevived");
        assertThat(story.passed()).contains("ga05").doesNotContain("gd01");
    }

    @Test
    void dissolvesASilentGroup() {
        crew.answering("userTask_gd01_decideFuture", "decision", "dissolve", "endAt", "2030-03-12T20:00:00+08:00");
        var review = silent("dissolve");

        assertThat(story.ending(review)).contains("endEvent_lg08de_groupSettled");
        assertThat(story.passed()).contains("gd06").doesNotContain("ga05");
    }

    private ProcessInstance silent(String rescue) {
        crew.answering(REVIEW, "weeklyActive", 0L, "present", 90L, "deadGroup", true, "rescue", rescue);
        var review = part("-review", Map.of("membersNow", 100));
        crew.play(review);
        return review;
    }

    private ProcessInstance day(String theme, String friday) {
        return part("-day", Map.of("dayNo", 5, "theme", theme, "fridayActivity", friday, "morningText", "早", "eveningText", "晚"));
    }

    private ProcessInstance part(String name, Map<String, Object> more) {
        var variables = new HashMap<String, Object>(Map.of("groupId", "G001", "groupRunStartDate", "2030-03-04"));
        variables.putAll(more);
        return driver.start(WEEKLY + name, "spring/G001", variables);
    }
}
